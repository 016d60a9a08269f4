package org.multitude.community;

import java.util.UUID;

/** Random id of an attachment. */
public record AttachmentId(UUID value) {
    /** A fresh id. */
    public static AttachmentId random() {
        return new AttachmentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
