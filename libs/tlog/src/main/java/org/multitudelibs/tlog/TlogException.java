package org.multitudelibs.tlog;

/** The one family of failures of this library; the message gives the reason in words. */
public abstract sealed class TlogException extends RuntimeException
        permits LogMismatchException,
                MalformedException,
                MissingFileException,
                NoteRejectedException,
                ProofRejectedException {

    private final String reason;

    TlogException(String reason) {
        super(reason);
        this.reason = reason;
    }

    TlogException(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** The reason in words. */
    @Override
    public String getMessage() {
        return reason;
    }
}
