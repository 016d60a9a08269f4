package org.multitude.opendata;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The fields by which the CKAN API searches and counts, and where each is kept. */
enum CkanField {
    ORGANIZATION(List.of("organization"), "body", false),
    GROUPS(List.of("groups"), "groups", true),
    TAGS(List.of("tags", "keywords"), "tags", true),
    LICENCE(List.of("license_id", "license"), "licence", false),
    FORMAT(List.of("res_format"), "formats", true),
    NAME(List.of("name"), "name", false),
    ID(List.of("id"), "ckan_id::text", false),
    TITLE(List.of("title", "title_string"), "title", false),
    CHANGED(List.of("metadata_modified"), "changed_at", false),
    CREATED(List.of("metadata_created"), "created_at", false);

    private final List<String> names;
    private final String column;
    private final boolean several;

    CkanField(List<String> names, String column, boolean several) {
        this.names = names;
        this.column = column;
        this.several = several;
    }

    /** The field of this name. */
    static Optional<CkanField> of(String name) {
        return Arrays.stream(values())
                .filter(field -> field.names.contains(name))
                .findFirst();
    }

    /** Its usual name. */
    String word() {
        return names.getFirst();
    }

    String column() {
        return column;
    }

    /** Whether a dataset may have several values. */
    boolean several() {
        return several;
    }

    /** Whether values are moments. */
    boolean moment() {
        return this == CHANGED || this == CREATED;
    }

    /** Its values, one a row. */
    String each() {
        return several ? "unnest(" + column + ")" : column;
    }
}
