package org.multitude.moderation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A fingerprint of a text of which nearly the same texts have nearly the same bits: SimHash over runs of three words. Numbers
 * and links are left aside: they are what a wave varies.
 *
 * @param bits its 64 bits
 */
record Fingerprint(long bits) {
    /**
     * Two texts are nearly the same when no more bits differ. They are found by a band of sixteen bits that they share: always
     * where no more than three differ, and less often the more do.
     */
    static final int NEAR = 8;

    private static final Pattern LINK = Pattern.compile("\\S+://\\S+|\\bwww\\.\\S+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int SHINGLE = 3;
    /** What is shorter is often the same by chance. */
    private static final int SHORTEST = 8;

    private static final int BAND = 16;

    /** That of a text; a short one has none. */
    static Optional<Fingerprint> of(String text) {
        List<String> words = WORD.matcher(
                        LINK.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .toList();
        if (words.size() < SHORTEST) {
            return Optional.empty();
        }
        int[] weights = new int[Long.SIZE];
        for (int first = 0; first + SHINGLE <= words.size(); first++) {
            long hash = hash(String.join(" ", words.subList(first, first + SHINGLE)));
            for (int bit = 0; bit < Long.SIZE; bit++) {
                weights[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
            }
        }
        long bits = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            if (weights[bit] > 0) {
                bits |= 1L << bit;
            }
        }
        return Optional.of(new Fingerprint(bits));
    }

    /** One of its four bands of sixteen bits. */
    int band(int number) {
        return (int) (bits >>> number * BAND & 0xffff);
    }

    boolean near(Fingerprint other) {
        return Long.bitCount(bits ^ other.bits) <= NEAR;
    }

    /** FNV-1a, its bits mixed once more as MurmurHash3 does at its end. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int place = 0; place < text.length(); place++) {
            hash = (hash ^ text.charAt(place)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
