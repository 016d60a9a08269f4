package org.multitude.opensource;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the source of a software is. Two ways of writing the same address have the same key: scheme, {@code www.}, letter
 * case, {@code .git} and a slash at the end make no difference.
 *
 * @param text the address as it is shown
 * @param key what two writings of the same address have in common
 */
record RepositoryAddress(String text, String key) {
    private static final int LONGEST = 500;
    private static final Pattern SHORT = Pattern.compile("(?:[A-Za-z0-9._-]+@)([A-Za-z0-9.-]+):(?!//)(.+)");

    /** An address, also in the short form of git ({@code git@host:path}); empty for what is none. */
    static Optional<RepositoryAddress> of(String written) {
        String text = written.strip();
        Matcher brief = SHORT.matcher(text);
        if (brief.matches()) {
            text = "https://" + brief.group(1) + "/" + brief.group(2);
        }
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            String path = address.getPath();
            if (!scheme.matches("https?|git|ssh|git\\+https?") || address.getHost() == null || path == null) {
                return Optional.empty();
            }
            return Optional.of(new RepositoryAddress(text, key(address, path)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String key(URI address, String path) {
        String host = address.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        String port = address.getPort() < 0 || address.getPort() == 443 || address.getPort() == 80
                ? ""
                : ":" + address.getPort();
        String end = path.toLowerCase(Locale.ROOT).replaceAll("/{2,}", "/").replaceFirst("/$", "");
        return host + port + end.replaceFirst("\\.git$", "");
    }

    /** Who owns it on its forge: the part of the path before the last, or the host. */
    String owner() {
        String[] parts = key.split("/");
        return parts.length > 2 ? text.replaceFirst("^[a-z+]+://[^/]+/", "").split("/")[0] : parts[0];
    }
}
