package org.multitude.platform.index;

/** The index could not be read or written; what it holds can be rebuilt, so whoever fills it tries again. */
public final class IndexFailure extends RuntimeException {
    IndexFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
