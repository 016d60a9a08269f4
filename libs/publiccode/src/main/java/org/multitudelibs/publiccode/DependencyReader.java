package org.multitudelibs.publiccode;

import java.util.List;
import java.util.Optional;

/** Reads {@code dependsOn}. */
final class DependencyReader {

    DependsOn read(Section root) {
        return root.section("dependsOn")
                .map(DependencyReader::dependsOn)
                .orElse(new DependsOn(List.of(), List.of(), List.of()));
    }

    private static DependsOn dependsOn(Section section) {
        DependsOn dependsOn =
                new DependsOn(list(section, "open"), list(section, "proprietary"), list(section, "hardware"));
        section.refuseOtherKeys();
        return dependsOn;
    }

    private static List<Dependency> list(Section section, String key) {
        return section.sections(key).stream()
                .flatMap(item -> dependency(item).stream())
                .toList();
    }

    private static Optional<Dependency> dependency(Section section) {
        Optional<String> name =
                section.requiredText("name").map(text -> text.value().strip()).filter(value -> !value.isEmpty());
        Optional<String> minimum = section.plain("versionMin");
        Optional<String> maximum = section.plain("versionMax");
        Optional<String> version = section.plain("version");
        boolean optional = section.truth("optional").orElse(false);
        section.refuseOtherKeys();
        return name.map(known -> new Dependency(known, minimum, maximum, version, optional));
    }
}
