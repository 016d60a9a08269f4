package org.multitude.contribution;

import java.util.Map;
import java.util.Optional;

/** Names that acts give to the parts of a place; the same in what is shown. */
final class Fields {
    private Fields() {}

    static Map<String, Optional<String>> of(Optional<Place> place) {
        return Map.of(
                "row", place.flatMap(Fields::row),
                "column", place.flatMap(Fields::column),
                "place", place.flatMap(Fields::words));
    }

    private static Optional<String> row(Place place) {
        return switch (place) {
            case Place.Row row -> Optional.of(Long.toString(row.row()));
            case Place.InWords ignored -> Optional.empty();
        };
    }

    private static Optional<String> column(Place place) {
        return switch (place) {
            case Place.Row row -> row.column();
            case Place.InWords ignored -> Optional.empty();
        };
    }

    private static Optional<String> words(Place place) {
        return switch (place) {
            case Place.Row ignored -> Optional.empty();
            case Place.InWords said -> Optional.of(said.words());
        };
    }
}
