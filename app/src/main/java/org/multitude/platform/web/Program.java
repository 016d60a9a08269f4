package org.multitude.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a request comes from, as roughly as its owner needs to know it again among her sessions: browser and system. Of what
 * the browser says of itself nothing else is kept.
 */
final class Program {
    /** Names by what a browser says; the first that fits, as most also say the names of others. */
    private static final Map<String, String> BROWSERS = named(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox/",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");

    private static final Map<String, String> SYSTEMS = named(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Macintosh",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    private Program() {}

    /** Such as {@code Firefox, Linux}; empty for what says neither. */
    static String of(HttpServletRequest request) {
        String said = request.getHeader("User-Agent");
        return said == null
                ? ""
                : Stream.of(BROWSERS, SYSTEMS)
                        .flatMap(names -> names.entrySet().stream()
                                .filter(name -> said.contains(name.getKey()))
                                .map(Map.Entry::getValue)
                                .limit(1))
                        .collect(Collectors.joining(", "));
    }

    private static Map<String, String> named(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
