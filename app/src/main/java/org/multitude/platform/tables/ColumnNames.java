package org.multitude.platform.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of columns that tell each one from the others, whatever the heading says. */
public final class ColumnNames {
    private ColumnNames() {}

    /** The names of a heading; one that is empty or was there before is told apart by its place. */
    public static List<String> distinct(List<String> heading) {
        List<String> names = new ArrayList<>(heading.size());
        Set<String> taken = new HashSet<>();
        for (String said : heading) {
            String name = said.strip();
            String place = "(" + (names.size() + 1) + ")";
            if (name.isEmpty()) {
                name = place;
            }
            while (!taken.add(name)) {
                name = name + " " + place;
            }
            names.add(name);
        }
        return List.copyOf(names);
    }
}
