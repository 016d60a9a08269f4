package org.multitudelibs.publiccode;

import java.util.List;
import java.util.function.Predicate;

/**
 * Addresses of the platforms registered at oembed.com; a star stands for anything. {@code https://vimeo.com/*} fits {@code
 * https://vimeo.com/1234}. Time is the length of the address for each pattern, however many stars it has.
 */
final class VideoPlatforms {
    private static final List<List<String>> SCHEMES = Resources.lines("video-platforms.txt").stream()
            .map(VideoPlatforms::parts)
            .toList();

    private VideoPlatforms() {}

    static Predicate<String> known() {
        return address -> SCHEMES.stream().anyMatch(parts -> fits(address, parts));
    }

    /** What stands between the stars of a pattern. */
    static List<String> parts(String scheme) {
        return List.of(scheme.split("\\*", -1));
    }

    /** Each part where it is first found after the one before it, the last one at the end. */
    static boolean fits(String address, List<String> parts) {
        String first = parts.getFirst();
        String last = parts.getLast();
        if (parts.size() == 1) {
            return address.equals(first);
        }
        if (!address.startsWith(first)
                || !address.endsWith(last)
                || address.length() < first.length() + last.length()) {
            return false;
        }
        int from = first.length();
        int end = address.length() - last.length();
        for (String part : parts.subList(1, parts.size() - 1)) {
            int found = address.indexOf(part, from);
            if (found < 0 || found + part.length() > end) {
                return false;
            }
            from = found + part.length();
        }
        return true;
    }
}
