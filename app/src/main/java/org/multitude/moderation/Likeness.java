package org.multitude.moderation;

import java.util.Arrays;
import java.util.Optional;

/**
 * What things that wait have in common.
 *
 * @param by in which way they are alike
 * @param of the matter that they are like, by its id, or the host that they link to
 */
public record Likeness(By by, String of) {
    /** In which way things are alike. */
    public enum By {
        /** The same account wrote them. */
        AUTHOR("author"),
        /** They say nearly the same. */
        ALIKE("alike"),
        /** They link to the same host. */
        HOST("host");

        private final String code;

        By(String code) {
            this.code = code;
        }

        /** Code in addresses and, behind {@code moderation.wave.by.}, in the bundles. */
        public String code() {
            return code;
        }

        static Optional<By> of(String code) {
            return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
        }
    }

    /** Path of the page where they are decided together. */
    public String address() {
        return "/admin/moderation/together?by=" + by.code() + "&of=" + of;
    }
}
