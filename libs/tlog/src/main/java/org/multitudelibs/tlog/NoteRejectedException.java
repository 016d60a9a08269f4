package org.multitudelibs.tlog;

/** A well-formed signed note or checkpoint is not vouched for by the keys, or the origin, it was checked against. */
public final class NoteRejectedException extends TlogException {

    NoteRejectedException(String reason) {
        super(reason);
    }
}
