package org.multitudelibs.deliberation.ballots.rules;

/** An election that is too large for an exact rule. Its message is a sentence that says what to do instead. */
public final class TooLargeException extends RuntimeException {
    TooLargeException(String message) {
        super(message);
    }
}
