package org.multitudelibs.publiccode;

import java.util.Optional;

/** Something the software needs, or can use when {@code optional} (standard, key {@code dependsOn}). */
public record Dependency(
        String name,
        Optional<String> versionMin,
        Optional<String> versionMax,
        Optional<String> version,
        boolean optional) {

    public Dependency {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a dependency has a name");
        }
    }
}
