package org.multitude.contribution;

import java.util.UUID;

/** Random id of a comment, the same in acts. */
public record CommentId(UUID value) {
    /** A fresh id. */
    static CommentId random() {
        return new CommentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
