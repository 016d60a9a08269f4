package org.multitude.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an organisation is known by elsewhere: a SIREN, a SIRET, or any absolute {@code http}, {@code https} or {@code urn} URI.
 *
 * @param text as it is kept: digits without spaces, or the URI
 */
public record OrganizationIdentifier(String text) {
    static final int MOST = 300;
    private static final Set<String> SCHEMES = Set.of("http", "https", "urn");
    /** The establishments of La Poste are numbered in a way of their own. */
    private static final String LA_POSTE = "356000000";

    /** What somebody typed, spaces and dots between digits left out; empty when it is none. */
    public static Optional<OrganizationIdentifier> of(String typed) {
        String digits = typed.replaceAll("[\\s.\\u00A0\\u202F]", "");
        String text = digits.matches("[0-9]+") ? digits : typed.strip();
        return valid(text) ? Optional.of(new OrganizationIdentifier(text)) : Optional.empty();
    }

    public OrganizationIdentifier {
        if (!valid(text)) {
            throw new IllegalArgumentException("no identifier of an organisation: " + text);
        }
    }

    /** What sort of identifier, behind {@code identity.identifier.} in the bundles. */
    public String sort() {
        return switch (text.matches("[0-9]+") ? text.length() : 0) {
            case 9 -> "siren";
            case 14 -> "siret";
            default -> "uri";
        };
    }

    /** As people read it. */
    public String readable() {
        return switch (sort()) {
            case "siren" -> text.replaceAll("(...)(...)(...)", "$1\u00A0$2\u00A0$3");
            case "siret" -> text.replaceAll("(...)(...)(...)(.....)", "$1\u00A0$2\u00A0$3\u00A0$4");
            default -> text;
        };
    }

    /** Whether a browser opens it. */
    public boolean web() {
        return text.startsWith("http");
    }

    private static boolean valid(String text) {
        if (text.matches("[0-9]{9}")) {
            return luhn(text);
        }
        if (text.matches("[0-9]{14}")) {
            return luhn(text)
                    || (text.startsWith(LA_POSTE)
                            && text.chars().map(digit -> digit - '0').sum() % 5 == 0);
        }
        return text.length() <= MOST && uri(text);
    }

    private static boolean uri(String text) {
        try {
            URI uri = new URI(text);
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            return SCHEMES.contains(scheme) && (scheme.equals("urn") || uri.getHost() != null);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Every second digit from the right doubled, the sum of all digits is a multiple of ten. */
    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum > 0 && sum % 10 == 0;
    }
}
