package org.multitude.moderation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The links of a text. */
final class Links {
    private static final Pattern LINK =
            Pattern.compile("(?i)\\b(?:https?://|www\\.)([a-z0-9][a-z0-9.-]{1,251}[a-z0-9])");

    private Links() {}

    /** Hosts that it links to, one for each link, without a leading {@code www}. */
    static List<String> hosts(String text) {
        return LINK.matcher(text)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""))
                .toList();
    }
}
