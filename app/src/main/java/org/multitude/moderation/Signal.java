package org.multitude.moderation;

import java.util.Arrays;

/**
 * Why the program points something out; it is looked at, and nothing happens to it before.
 *
 * @param reason why
 * @param detail a number or a host that the sentence mentions
 */
public record Signal(Reason reason, String detail) {
    /** Why the program points something out. */
    public enum Reason {
        /** The same account wrote nearly the same before. */
        REPEATED("repeated"),
        /** Several accounts wrote nearly the same. */
        SHARED("shared"),
        /** It links to many places. */
        MANY_LINKS("many-links"),
        /** It links to a host that something hidden linked to. */
        KNOWN_HOST("known-host"),
        /** An account of which little is known links somewhere. */
        NEW_ACCOUNT("new-account");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** Code in the database and, behind {@code moderation.signal.}, in the bundles. */
        public String code() {
            return code;
        }

        static Reason of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no reason: " + code));
        }
    }
}
