package org.multitude.opendata;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.multitude.platform.tables.Rows;
import org.multitude.platform.web.TableDiff;

/** Cells that the last version changed, as far as they were compared: at most those that the page of the version shows. */
public final class ChangedCells {
    /** None, or none known. */
    public static final ChangedCells NONE = new ChangedCells(Map.of());

    private final Map<Long, Set<String>> columns;

    private ChangedCells(Map<Long, Set<String>> columns) {
        this.columns = columns;
    }

    static ChangedCells of(Difference.Rows difference) {
        Map<Long, Set<String>> columns = new HashMap<>();
        for (TableDiff.Row row : difference.changed()) {
            for (int i = 0; i < row.cells().size(); i++) {
                if (row.cells().get(i).changed()) {
                    columns.computeIfAbsent(row.line(), ignored -> new HashSet<>())
                            .add(difference.columns().get(i));
                }
            }
        }
        return new ChangedCells(columns);
    }

    /** Whether the last version changed this cell. */
    public boolean has(long row, String column) {
        return columns.getOrDefault(row, Set.of()).contains(column);
    }

    /** Whether it changed one of these rows. */
    public boolean any(Collection<Rows.Row> rows) {
        return rows.stream().anyMatch(row -> columns.containsKey(row.number()));
    }
}
