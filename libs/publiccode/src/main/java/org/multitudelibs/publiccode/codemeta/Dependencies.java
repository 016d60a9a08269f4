package org.multitudelibs.publiccode.codemeta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.multitudelibs.publiccode.Dependency;
import org.multitudelibs.publiccode.DependsOn;

/**
 * {@code dependsOn}, in both directions: {@code softwareRequirements}, and {@code softwareSuggestions} for what is
 * optional. The type says of which of the three lists it is: open dependencies have their source code to read,
 * proprietary ones are applications offered as products, hardware is a product and no application.
 *
 * <p>Example: the open dependency PostgreSQL from 14 to 17 is
 * {@code {"@type": "SoftwareSourceCode", "name": "PostgreSQL", "version": ">= 14, <= 17"}}.
 */
final class Dependencies {
    private static final String PRODUCT = "schema:Product";
    private static final Pattern RANGE = Pattern.compile("(?:>= ?(?<min>[^<>=,]+))?(?:, )?(?:<= ?(?<max>[^<>=,]+))?");

    private enum Kind {
        OPEN,
        PROPRIETARY,
        HARDWARE
    }

    private Dependencies() {}

    static void write(DependsOn dependsOn, Members members, Notes notes) {
        List<Json> required = new ArrayList<>();
        List<Json> optional = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Dependency> all = list(dependsOn, kind);
            IntStream.range(0, all.size()).forEach(i -> {
                String key = "dependsOn." + kind.name().toLowerCase(Locale.ROOT) + "[" + i + "]";
                Dependency dependency = all.get(i);
                (dependency.optional() ? optional : required).add(write(dependency, kind, key, notes));
            });
        }
        members.putAll("softwareRequirements", required);
        members.putAll("softwareSuggestions", optional);
    }

    private static List<Dependency> list(DependsOn dependsOn, Kind kind) {
        return switch (kind) {
            case OPEN -> dependsOn.open();
            case PROPRIETARY -> dependsOn.proprietary();
            case HARDWARE -> dependsOn.hardware();
        };
    }

    private static Json write(Dependency dependency, Kind kind, String key, Notes notes) {
        Json type = switch (kind) {
            case OPEN -> Json.text("SoftwareSourceCode");
            case PROPRIETARY -> new Json.Items(List.of(Json.text("SoftwareApplication"), Json.text(PRODUCT)));
            case HARDWARE -> Json.text(PRODUCT);
        };
        return new Members()
                .put("@type", type)
                .put("name", dependency.name())
                .put("version", version(dependency, key, notes))
                .node();
    }

    private static Optional<String> version(Dependency dependency, String key, Notes notes) {
        String range = String.join(
                ", ",
                Stream.of(
                                filled(dependency.versionMin()).map(min -> ">= " + min),
                                filled(dependency.versionMax()).map(max -> "<= " + max))
                        .flatMap(Optional::stream)
                        .toList());
        Optional<String> exact = filled(dependency.version());
        if (range.isEmpty()) {
            return exact;
        }
        if (exact.isPresent()) {
            notes.add(Reason.RANGE_WITH_VERSION, key);
            return exact;
        }
        notes.add(Reason.RANGE_AS_TEXT, key, "value", range);
        return Optional.of(range);
    }

    private static Optional<String> filled(Optional<String> text) {
        return text.filter(known -> !known.isBlank());
    }

    private record Told(Kind kind, Dependency dependency) {}

    static DependsOn read(Thing software, Notes notes) {
        List<Told> all = Stream.of("softwareRequirements", "softwareSuggestions")
                .flatMap(term -> software.values(term).stream().flatMap(value -> read(value, term, notes).stream()))
                .toList();
        return new DependsOn(of(Kind.OPEN, all), of(Kind.PROPRIETARY, all), of(Kind.HARDWARE, all));
    }

    private static List<Dependency> of(Kind kind, List<Told> all) {
        return all.stream()
                .filter(told -> told.kind() == kind)
                .map(Told::dependency)
                .toList();
    }

    private static Optional<Told> read(Value value, String term, Notes notes) {
        boolean optional = term.equals("softwareSuggestions");
        Optional<Thing> thing = value.isThing() ? value.thing() : Optional.empty();
        Set<String> types = thing.map(Thing::types).orElse(Set.of());
        boolean product = types.contains("Product");
        if (!product && !types.contains("SoftwareSourceCode")) {
            notes.add(Reason.OPEN_ASSUMED, term);
        }
        Kind kind = !product ? Kind.OPEN : types.contains("SoftwareApplication") ? Kind.PROPRIETARY : Kind.HARDWARE;
        Optional<String> version =
                thing.flatMap(known -> known.text("version").or(() -> known.text("softwareVersion")));
        Optional<String> name = thing.isPresent() ? thing.flatMap(Dependencies::name) : value.textOrId();
        if (thing.isPresent() && name.isEmpty()) {
            notes.add(Reason.NO_NAME, value.path());
        }
        thing.ifPresent(Thing::noteRest);
        return name.map(known -> new Told(kind, dependency(known, version, optional)));
    }

    private static Optional<String> name(Thing thing) {
        return thing.name()
                .or(() -> thing.one("identifier").flatMap(Value::textOrId))
                .or(() -> thing.text("@id"));
    }

    private static Dependency dependency(String name, Optional<String> version, boolean optional) {
        Matcher range = RANGE.matcher(version.orElse(""));
        if (version.isPresent() && range.matches()) {
            return new Dependency(
                    name,
                    Optional.ofNullable(range.group("min")).map(String::strip),
                    Optional.ofNullable(range.group("max")).map(String::strip),
                    Optional.empty(),
                    optional);
        }
        return new Dependency(name, Optional.empty(), Optional.empty(), version, optional);
    }
}
