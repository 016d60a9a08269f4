package org.multitude.platform.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * An expected failure that people see: each has its own named type, a status, and a sentence in the bundles that says
 * what to do. Shown as a page to people and as problem+json (RFC 9457) to programs.
 */
public abstract class Refusal extends RuntimeException {
    private final HttpStatus status;
    private final String key;
    private final List<Object> arguments;

    /**
     * @param status HTTP status of the answer
     * @param key key of the sentence in the bundles; {@code key + ".title"} must exist too for the heading
     * @param arguments what the sentence mentions
     */
    protected Refusal(HttpStatus status, String key, Object... arguments) {
        super(key + Arrays.toString(arguments));
        this.status = status;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** HTTP status of the answer. */
    public final HttpStatus status() {
        return status;
    }

    /** Key of the sentence in the bundles. */
    public final String key() {
        return key;
    }

    /** What the sentence mentions. */
    public final Object[] arguments() {
        return arguments.toArray();
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
