package org.multitudelibs.tlog;

/** The one family of failures of this library; the message gives the reason in words. */
public abstract sealed class TlogException extends RuntimeException
        permits LogMismatchException,
                MalformedException,
                MissingFileException,
                NoteRejectedException,
                ProofRejectedException {

    TlogException(String reason) {
        super(reason);
    }

    TlogException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
