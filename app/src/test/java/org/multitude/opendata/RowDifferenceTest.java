package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multitude.platform.web.TableDiff;

class RowDifferenceTest {
    @TempDir
    private Path folder;

    @Test
    void rowsAreKnownAgainByTheColumnThatNamesThem() {
        Difference.Rows rows = compare("id,v\n1,a\n2,b\n3,c\n", "id,v\n3,c\n2,B\n4,d\n");

        assertThat(rows.key()).contains("id");
        assertThat(rows.counts()).isEqualTo(new Changes(1, 1, 1));
        TableDiff.Row changed = rows.changed().stream()
                .filter(TableDiff.Row::changed)
                .findFirst()
                .orElseThrow();
        assertThat(changed.line()).isEqualTo(2);
        assertThat(changed.cells()).containsExactly(TableDiff.Cell.same("2"), new TableDiff.Cell("b", "B"));
        assertThat(rows.addedRows()).containsExactly(new Difference.Line(3, List.of("4", "d")));
        assertThat(rows.removedRows()).containsExactly(new Difference.Line(1, List.of("1", "a")));
    }

    @Test
    void withoutSuchAColumnRowsAreComparedInTheirOrder() {
        Difference.Rows rows = compare("c,v\nx,1\nx,1\ny,2\nz,9\n", "c,v\nx,1\nx,3\ny,2\ny,2\nw,8\n");

        assertThat(rows.key()).isEmpty();
        assertThat(rows.counts()).isEqualTo(new Changes(2, 1, 1));
    }

    @Test
    void columnsAddedRemovedAndMovedAreTold() {
        Difference.Rows rows = compare("id,a,b\n1,2,3\n", "b,id,c\n3,1,9\n");

        assertThat(rows.added()).containsExactly("c");
        assertThat(rows.removed()).containsExactly("a");
        assertThat(rows.counts()).isEqualTo(new Changes(0, 0, 0));
        assertThat(rows.same()).isFalse();
    }

    @Test
    void tablesWithNothingInCommonAreWhollyReplaced() {
        assertThat(compare("a\n1\n2\n", "b\n3\n").counts()).isEqualTo(new Changes(1, 2, 0));
    }

    @Test
    void emptyTablesAndRaggedRowsAreCompared() {
        assertThat(compare("a,b\n", "a,b\n").same()).isTrue();
        assertThat(compare("a,b\n", "a,b\n1\n").counts()).isEqualTo(new Changes(1, 0, 0));
        assertThat(compare("a,a,\n1,2,3,4\n", "a,a,\n1,5,3\n").counts()).isEqualTo(new Changes(0, 0, 1));
    }

    @Test
    void neighboursGiveContextOnlyOnce() {
        String old = table(20, -1, -1);
        Difference.Rows rows = compare(old, table(20, 5, 6));

        assertThat(rows.changed().stream().map(TableDiff.Row::line)).containsExactly(4L, 5L, 6L, 7L, 8L);
        assertThat(rows.shownChanges()).isEqualTo(2);
    }

    @Test
    void manyRowsWithoutAKeyAreCountedInTime() {
        String old =
                IntStream.range(0, 60_000).mapToObj(i -> (i % 900) + "\n").collect(Collectors.joining("", "v\n", ""));
        String now =
                IntStream.range(0, 60_000).mapToObj(i -> (i % 901) + "\n").collect(Collectors.joining("", "v\n", ""));

        Difference.Rows rows = compare(old, now);
        assertThat(rows.counts().changed()).isZero();
        assertThat(rows.counts().added()).isEqualTo(rows.counts().removed()).isPositive();
        assertThat(rows.addedRows()).hasSize(RowDifference.SHOWN);
    }

    private static String table(int rows, int... changed) {
        return IntStream.range(0, rows)
                .mapToObj(row -> row + "," + (IntStream.of(changed).anyMatch(c -> c == row) ? "new" : "old") + "\n")
                .collect(Collectors.joining("", "id,v\n", ""));
    }

    private Difference.Rows compare(String old, String now) {
        return RowDifference.between(load("old.csv", old), load("now.csv", now));
    }

    private LoadedTable load(String name, String csv) {
        try {
            Path file = Files.writeString(folder.resolve(name), csv);
            return LoadedTable.load(file, ShapeFinder.find(file, StandardCharsets.UTF_8));
        } catch (IOException | UnfitFile e) {
            throw new AssertionError(e);
        }
    }
}
