package org.multitude.contribution;

import java.util.Optional;
import java.util.UUID;

/** Random id of a comment, the same in acts. */
public record CommentId(UUID value) {
    /** A fresh id. */
    static CommentId random() {
        return new CommentId(UUID.randomUUID());
    }

    /** The id that a path gives; empty when it is none. */
    static Optional<CommentId> parse(String typed) {
        try {
            return Optional.of(new CommentId(UUID.fromString(typed)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where it is read on the page of its contribution, whichever part of the discussion it stands in. */
    public String on(String contribution) {
        return contribution + "?comment=" + value + "#comment-" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
