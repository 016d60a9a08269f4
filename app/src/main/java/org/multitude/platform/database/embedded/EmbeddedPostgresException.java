package org.multitude.platform.database.embedded;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL could not be started, adopted or stopped. {@link #sentence()} says why and what to do; {@link #log()} is
 * what PostgreSQL itself wrote last, empty where it was not reached.
 */
public final class EmbeddedPostgresException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;
    private final transient List<String> log;

    EmbeddedPostgresException(String sentence) {
        this(sentence, List.of(), null);
    }

    EmbeddedPostgresException(String sentence, @Nullable Throwable cause) {
        this(sentence, List.of(), cause);
    }

    EmbeddedPostgresException(String sentence, List<String> log) {
        this(sentence, log, null);
    }

    private EmbeddedPostgresException(String sentence, List<String> log, @Nullable Throwable cause) {
        super(log.isEmpty() ? sentence : sentence + "\nPostgreSQL said:\n  " + String.join("\n  ", log), cause);
        this.sentence = sentence;
        this.log = List.copyOf(log);
    }

    /** Why, and what to do, for a person. */
    public String sentence() {
        return sentence;
    }

    /** PostgreSQL's own last lines, oldest first. */
    public List<String> log() {
        return log;
    }
}
