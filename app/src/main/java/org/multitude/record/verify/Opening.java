package org.multitude.record.verify;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.multitude.record.Commitment;
import tools.jackson.databind.JsonNode;

/** Opens a commitment with the key that the site gives beside a value. */
final class Opening {
    private Opening() {}

    /** Whether this value, or that there is none, is what was committed to. */
    static boolean opens(JsonNode holder, String name, @Nullable String value, @Nullable String commitment) {
        try {
            byte[] key = Base64.getDecoder().decode(holder.path("key").asString(""));
            return key.length == Commitment.KEY_BYTES
                    && Commitment.of(key, name, value).equals(commitment);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
