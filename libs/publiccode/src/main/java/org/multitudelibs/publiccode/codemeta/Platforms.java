package org.multitudelibs.publiccode.codemeta;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code platforms}, in both directions: operating systems are {@code operatingSystem}, anything else is
 * {@code targetProduct}, so that nobody reads that "web" is an operating system. Their order is not kept.
 *
 * <p>Example: {@code [web, linux]} is {@code "operatingSystem": ["linux"]} and
 * {@code "targetProduct": [{"@type": "SoftwareApplication", "name": "web"}]}.
 */
final class Platforms {
    /** Those among the values that the standard suggests. */
    private static final Set<String> OPERATING_SYSTEMS = Set.of("android", "haiku", "ios", "linux", "mac", "windows");

    private Platforms() {}

    static void write(List<String> platforms, Members members) {
        members.putList(
                "operatingSystem",
                platforms.stream().filter(Platforms::isSystem).map(Json::text).toList());
        members.putList(
                "targetProduct",
                platforms.stream()
                        .filter(platform -> !isSystem(platform) && !platform.isBlank())
                        .<Json>map(platform -> new Members()
                                .put("@type", "SoftwareApplication")
                                .put("name", platform)
                                .node())
                        .toList());
    }

    static List<String> read(Thing software) {
        return Stream.concat(
                        software.words("operatingSystem").stream().map(Value.Said::text),
                        software.values("targetProduct").stream().flatMap(value -> value.name().stream()))
                .distinct()
                .toList();
    }

    private static boolean isSystem(String platform) {
        return OPERATING_SYSTEMS.contains(platform.toLowerCase(Locale.ROOT));
    }
}
