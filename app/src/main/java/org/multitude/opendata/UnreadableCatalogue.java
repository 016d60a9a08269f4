package org.multitude.opendata;

/** A file that cannot be read as a catalogue at all: nothing of it was brought in. */
public final class UnreadableCatalogue extends RuntimeException {
    UnreadableCatalogue(String sentence) {
        super(sentence);
    }

    UnreadableCatalogue(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
