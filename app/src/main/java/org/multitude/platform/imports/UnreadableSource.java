package org.multitude.platform.imports;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

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

    /** What stands on the disk under this name could not be read. */
    public static UnreadableSource of(Object path, Exception failure) {
        Throwable cause = failure.getCause() instanceof IOException within ? within : failure;
        String why = switch (cause) {
            case NoSuchFileException _ -> "there is nothing of that name. Look at the path.";
            case AccessDeniedException _ -> "the account that runs this command may not read it.";
            default -> cause.getMessage() + ". Look at the path.";
        };
        return new UnreadableSource(path + " cannot be read: " + why, failure);
    }
}
