package org.multitude.platform.tables;

import java.sql.SQLException;
import java.util.Locale;

/** Tells by its words when DuckDB needs more memory than it may use: it has no code for that. */
final class OutOfMemory {
    private OutOfMemory() {}

    static boolean is(SQLException e) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("out of memory")
                || words.contains("could not allocate block")
                || words.contains("failed to pin block");
    }
}
