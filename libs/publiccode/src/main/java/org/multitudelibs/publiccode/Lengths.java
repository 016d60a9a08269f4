package org.multitudelibs.publiccode;

import java.util.Map;

/** Texts that must be neither too short to help nor too long to be read. */
final class Lengths {
    private Lengths() {}

    static void atLeast(Text text, int minimum) {
        long length = Forms.length(text.value());
        if (length < minimum) {
            text.error(FindingCode.TOO_SHORT, arguments(length, "min", minimum, "missing"));
        }
    }

    private static Map<String, String> arguments(long length, String bound, int limit, String difference) {
        return Map.of(
                "length",
                String.valueOf(length),
                bound,
                String.valueOf(limit),
                difference,
                String.valueOf(Math.abs(length - limit)));
    }

    static void atMost(Text text, int maximum) {
        long length = Forms.length(text.value());
        if (length > maximum) {
            text.error(FindingCode.TOO_LONG, arguments(length, "max", maximum, "excess"));
        }
    }
}
