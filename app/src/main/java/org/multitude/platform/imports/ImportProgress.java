package org.multitude.platform.imports;

import java.util.OptionalLong;

/** Told how far an import has come. */
@FunctionalInterface
public interface ImportProgress {
    /** Tells nobody. */
    ImportProgress SILENT = (step, done, all) -> {};

    /**
     * So much is done.
     *
     * @param step what is being done
     * @param done how many
     * @param all of how many, where that is known
     */
    void at(Step step, long done, OptionalLong all);

    /** What an import does, one after the other. */
    enum Step {
        /** The source is read and checked; nothing is brought in yet. */
        READING,
        /** Items are brought in. */
        IMPORTING
    }
}
