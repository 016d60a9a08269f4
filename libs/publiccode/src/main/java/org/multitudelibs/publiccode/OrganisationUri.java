package org.multitudelibs.publiccode;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** URIs that name an organisation or a rule: with a scheme and a host, or a URN of RFC 2141. */
final class OrganisationUri {
    private static final Pattern URN = Pattern.compile(
            "urn:(?!urn:)[a-z0-9][a-z0-9-]{0,31}:([a-z0-9()+,.:=@;$_!*'-]|%[0-9a-f]{2})+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ITALIAN_CODE = Pattern.compile("[A-Za-z0-9_-]{1,20}");
    private static final String ITALIAN_PREFIX = "urn:x-italian-pa:";

    private OrganisationUri() {}

    static Optional<URI> parse(String value) {
        if (value.toLowerCase(Locale.ROOT).startsWith("urn:")) {
            return value.length() <= 1_000 && URN.matcher(value).matches() ? WebAddress.parse(value) : Optional.empty();
        }
        return WebAddress.parse(value).filter(uri -> uri.getScheme() != null && WebAddress.hasHost(uri));
    }

    /** The code of an Italian administration, when the URN names one. */
    static Optional<String> italianCode(URI uri) {
        String value = uri.toString();
        return value.toLowerCase(Locale.ROOT).startsWith(ITALIAN_PREFIX)
                ? Optional.of(value.substring(ITALIAN_PREFIX.length()))
                : Optional.empty();
    }

    static boolean hasFormOfItalianCode(String code) {
        return ITALIAN_CODE.matcher(code).matches();
    }
}
