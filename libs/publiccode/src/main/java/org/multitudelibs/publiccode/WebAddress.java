package org.multitudelibs.publiccode;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** URLs as people write them: a space or a brace in the path is forgiven and escaped, a missing host is not. */
final class WebAddress {
    private static final Pattern BEFORE_PATH = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(//[^/?#]*)?");

    private static final int MAXIMUM_LENGTH = 4_000;

    private WebAddress() {}

    /** A scheme, and a host, an opaque part or a fragment. */
    static Optional<URI> url(String value) {
        return parse(value)
                .filter(uri -> uri.getScheme() != null
                        && (hasHost(uri)
                                || uri.isOpaque()
                                || !orEmpty(uri.getRawFragment()).isEmpty()));
    }

    /** A URL of the web, http or https, with a host. */
    static Optional<URI> web(String value) {
        return url(value)
                .filter(uri -> hasHost(uri)
                        && (uri.getScheme().equalsIgnoreCase("http")
                                || uri.getScheme().equalsIgnoreCase("https")));
    }

    static Optional<URI> parse(String value) {
        if (value.length() > MAXIMUM_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(escaped(value)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    static boolean hasHost(URI uri) {
        return !orEmpty(uri.getRawAuthority()).isEmpty();
    }

    private static String escaped(String value) {
        Matcher start = BEFORE_PATH.matcher(value);
        if (!start.lookingAt()) {
            return value;
        }
        StringBuilder escaped = new StringBuilder(start.group());
        for (char c : value.substring(start.end()).toCharArray()) {
            escaped.append(mustBeEscaped(c) ? String.format(Locale.ROOT, "%%%02X", (int) c) : String.valueOf(c));
        }
        return escaped.toString();
    }

    private static boolean mustBeEscaped(char c) {
        return " \"<>[]\\^`{|}".indexOf(c) >= 0;
    }

    private static String orEmpty(@Nullable String part) {
        return part == null ? "" : part;
    }
}
