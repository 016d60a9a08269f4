package org.multitudelibs.publiccode;

import java.util.Map;

/** Texts that must be neither too short to help nor too long to be read. */
final class Lengths {
    private Lengths() {}

    static void atLeast(Text text, int minimum) {
        long length = Forms.length(text.value());
        if (length < minimum) {
            text.error(FindingCode.TOO_SHORT, Map.of("length", String.valueOf(length), "min", String.valueOf(minimum)));
        }
    }

    static void atMost(Text text, int maximum) {
        long length = Forms.length(text.value());
        if (length > maximum) {
            text.error(FindingCode.TOO_LONG, Map.of("length", String.valueOf(length), "max", String.valueOf(maximum)));
        }
    }
}
