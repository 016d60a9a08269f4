package org.multitudelibs.publiccode.spdx;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Texts of the list and files that hold them. */
final class Texts {
    private Texts() {}

    static String of(String licence) {
        return ListFile.details(licence).getOrDefault("licenseText", "");
    }

    static String ofAddition(String addition) {
        return ListFile.details(addition).getOrDefault("licenseExceptionText", "");
    }

    static Map<String, byte[]> file(String name, String text) {
        return Map.of(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
