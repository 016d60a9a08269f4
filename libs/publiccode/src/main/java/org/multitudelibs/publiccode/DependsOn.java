package org.multitudelibs.publiccode;

import java.util.List;

/** What the software needs around it (standard, key {@code dependsOn}). */
public record DependsOn(List<Dependency> open, List<Dependency> proprietary, List<Dependency> hardware) {

    public DependsOn {
        open = List.copyOf(open);
        proprietary = List.copyOf(proprietary);
        hardware = List.copyOf(hardware);
    }
}
