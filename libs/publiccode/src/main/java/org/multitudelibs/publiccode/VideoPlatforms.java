package org.multitudelibs.publiccode;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Addresses of videos on well-known platforms that support oEmbed; a star stands for anything. */
final class VideoPlatforms {
    private static final Predicate<String> KNOWN = Pattern.compile(Resources.lines("video-platforms.txt").stream()
                    .map(VideoPlatforms::pattern)
                    .collect(Collectors.joining("|")))
            .asMatchPredicate();

    private VideoPlatforms() {}

    static Predicate<String> known() {
        return KNOWN;
    }

    private static String pattern(String scheme) {
        return Arrays.stream(scheme.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }
}
