package org.multitudelibs.tlog;

/** A text, a file or a value does not follow its format, or is over a bound of this library. */
public final class MalformedException extends TlogException {

    MalformedException(String reason) {
        super(reason);
    }

    MalformedException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
