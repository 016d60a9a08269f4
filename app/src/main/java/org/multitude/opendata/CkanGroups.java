package org.multitude.opendata;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Themes as the groups of the CKAN API. */
final class CkanGroups {
    private CkanGroups() {}

    /** Name of the group of a theme. */
    static String name(Theme theme) {
        return theme.code().toLowerCase(Locale.ROOT);
    }

    static Optional<Theme> named(String name) {
        return Theme.of(name.toUpperCase(Locale.ROOT));
    }

    static Map<String, Object> json(Theme theme) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("id", name(theme));
        group.put("name", name(theme));
        group.put("title", theme.english());
        group.put("display_name", theme.english());
        group.put("description", "");
        group.put("image_display_url", "");
        return group;
    }
}
