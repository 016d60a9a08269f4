package org.multitude.identity;

import java.util.Arrays;

/**
 * What shows that a person is what she says she is.
 *
 * @param way how
 * @param by the name of the organisation, or of the provider, that stands behind it
 */
public record Attestation(Way way, String by) {
    /** How a kind is attested, the strongest first. */
    public enum Way {
        /** She acts for a recognised organisation of that kind. */
        ORGANIZATION("organization"),
        /** A provider with which she signs in says so. */
        PROVIDER("provider"),
        /** Mail reaches her at the domain of a recognised organisation of that kind. */
        DOMAIN("domain"),
        /** Two people who act for one recognised organisation, which is not hers, say so. */
        PEERS("peers");

        private final String code;

        Way(String code) {
            this.code = code;
        }

        /** Code behind {@code identity.attested.} in the bundles. */
        public String code() {
            return code;
        }

        /** The way with this code. */
        public static Way of(String code) {
            return Arrays.stream(values())
                    .filter(way -> way.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no way to attest: " + code));
        }
    }
}
