package org.multitude.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a request comes from, as roughly as its owner needs to know it again among her sessions: browser and system. Of what
 * the browser says of itself nothing else is kept.
 */
final class Program {
    /** The first that fits names it, as most browsers also say the names of others. */
    private static final List<Named> BROWSERS = List.of(
            new Named("Edg", "Edge"),
            new Named("OPR/", "Opera"),
            new Named("SamsungBrowser", "Samsung Internet"),
            new Named("Firefox/", "Firefox"),
            new Named("FxiOS", "Firefox"),
            new Named("CriOS", "Chrome"),
            new Named("Chrome/", "Chrome"),
            new Named("Safari/", "Safari"));

    private static final List<Named> SYSTEMS = List.of(
            new Named("Android", "Android"),
            new Named("iPhone", "iPhone"),
            new Named("iPad", "iPad"),
            new Named("Windows", "Windows"),
            new Named("Macintosh", "macOS"),
            new Named("CrOS", "ChromeOS"),
            new Named("Linux", "Linux"));

    /** How people call what says this of itself. */
    private record Named(String said, String name) {}

    private Program() {}

    /** Such as {@code Firefox, Linux}; empty for what says neither. */
    static String of(HttpServletRequest request) {
        String said = request.getHeader("User-Agent");
        return said == null
                ? ""
                : Stream.of(BROWSERS, SYSTEMS)
                        .flatMap(names -> names.stream()
                                .filter(named -> said.contains(named.said()))
                                .map(Named::name)
                                .limit(1))
                        .collect(Collectors.joining(", "));
    }
}
