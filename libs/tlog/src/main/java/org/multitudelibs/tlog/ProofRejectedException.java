package org.multitudelibs.tlog;

/** A well-formed inclusion or consistency proof does not prove what it was given for. */
public final class ProofRejectedException extends TlogException {

    ProofRejectedException(String reason) {
        super(reason);
    }
}
