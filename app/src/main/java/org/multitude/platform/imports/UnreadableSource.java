package org.multitude.platform.imports;

/** A source that cannot be read at all: nothing of it was brought in. */
public final class UnreadableSource extends RuntimeException {
    private static final String NOTHING = " Nothing was imported.";

    /** @param sentence what is wrong with it, and what to do; that nothing was imported is added */
    public UnreadableSource(String sentence) {
        super(sentence + NOTHING);
    }

    /** @param sentence what is wrong with it, and what to do; that nothing was imported is added */
    public UnreadableSource(String sentence, Throwable cause) {
        super(sentence + NOTHING, cause);
    }
}
