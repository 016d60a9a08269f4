package org.multitude.platform.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
    private static final String CITY = """
            code_insee;nom;habitants;altitude;fondee;ouverte;remarque
            01004;Ambérieu;14 134;250,5;12/03/1850;oui;
            38185;Grenoble;158198;212,0;01/01/1790;non;=1+1
            75056;"Paris; capitale";2145906;NA;;oui;"deux
            lignes"
            2A004;Ajaccio;73822;-3,25;15/06/1801;;x
            """;

    @TempDir
    private static Path folder;

    private static SomeTables some;

    @BeforeAll
    static void tables() throws IOException {
        some = new SomeTables(folder, SomeTables.USUAL);
    }

    @AfterAll
    static void end() {
        some.close();
    }

    @Test
    void typesAreFoundAndCellsStayAsTheyAreWritten() throws IOException {
        TableFile file = some.keep(CITY);
        Table table = some.open(file);

        assertThat(table.rows()).isEqualTo(4);
        assertThat(table.columns())
                .extracting(Column::type)
                .containsExactly(
                        ColumnType.TEXT,
                        ColumnType.TEXT,
                        ColumnType.WHOLE,
                        ColumnType.DECIMAL,
                        ColumnType.DATE,
                        ColumnType.YES_NO,
                        ColumnType.TEXT);
        Column altitude = table.columns().get(3);
        assertThat(altitude.written()).isEqualTo(Column.Written.COMMA);
        assertThat(altitude.filled()).isEqualTo(4);
        assertThat(altitude.typed()).isEqualTo(3);
        assertThat(altitude.sum()).contains(459.25);
        assertThat(table.columns().get(4).least()).contains("1790-01-01");
        assertThat(some.rows(file).rows().get(2).cells())
                .containsExactly("75056", "Paris; capitale", "2145906", "NA", "", "oui", "deux\nlignes");
        assertThat(some.rows(file).rows()).extracting(Rows.Row::line).containsExactly(2L, 3L, 4L, 6L);
    }

    @Test
    void digitsThatBeginWithAZeroOrNameSomethingStayText() throws IOException {
        Table table = some.open(some.keep("departement;code postal;nombre\n01;38000;1\n38;75001;2\n"));

        assertThat(table.columns())
                .extracting(Column::type)
                .containsExactly(ColumnType.TEXT, ColumnType.TEXT, ColumnType.WHOLE);
    }

    @Test
    void everyConditionFindsItsRows() throws IOException {
        TableFile file = some.keep(CITY);
        some.open(file);

        assertThat(found(file, 1, Condition.CONTAINS, "AMBERI")).containsExactly(1L);
        assertThat(found(file, 1, Condition.STARTS, "gre")).containsExactly(2L);
        assertThat(found(file, 2, Condition.EQUAL, "14134")).containsExactly(1L);
        assertThat(found(file, 2, Condition.EQUAL, "14 134")).containsExactly(1L);
        assertThat(found(file, 2, Condition.NOT_EQUAL, "14134")).containsExactly(2L, 3L, 4L);
        assertThat(found(file, 3, Condition.AT_LEAST, "212,0")).containsExactly(1L, 2L);
        assertThat(found(file, 3, Condition.AT_MOST, "212.0")).containsExactly(2L, 4L);
        assertThat(found(file, 4, Condition.EQUAL, "1790")).containsExactly(2L);
        assertThat(found(file, 4, Condition.AT_LEAST, "1801-06")).containsExactly(1L, 4L);
        assertThat(found(file, 4, Condition.AT_MOST, "15/06/1801")).containsExactly(2L, 4L);
        assertThat(found(file, 5, Condition.EQUAL, "vrai")).containsExactly(1L, 3L);
        assertThat(found(file, 5, Condition.EMPTY, "")).containsExactly(4L);
        assertThat(found(file, 5, Condition.FILLED, "")).containsExactly(1L, 2L, 3L);
        assertThat(found(file, 6, Condition.EQUAL, "=1+1")).containsExactly(2L);
        assertThat(some.tables.count(
                        file, List.of(new Filter(5, Condition.EQUAL, "oui"), new Filter(3, Condition.AT_LEAST, "0"))))
                .isEqualTo(1);
    }

    private List<Long> found(TableFile file, int column, Condition condition, String value) {
        return some.rows(file, new Filter(column, condition, value)).rows().stream()
                .map(Rows.Row::number)
                .toList();
    }

    @Test
    void aValueThatMakesNoSenseIsRefusedBeforeItIsAsked() throws IOException {
        TableFile file = some.keep(CITY);
        some.open(file);

        assertThatThrownBy(() -> some.rows(file, new Filter(2, Condition.EQUAL, "beaucoup")))
                .isInstanceOf(TableRefusal.NotComparable.class);
        assertThatThrownBy(() -> some.rows(file, new Filter(4, Condition.AT_LEAST, "31/02/2024")))
                .isInstanceOf(TableRefusal.NotComparable.class);
        assertThatThrownBy(() -> some.rows(file, new Filter(1, Condition.AT_LEAST, "a")))
                .isInstanceOf(TableRefusal.NoOrder.class);
    }

    @Test
    void pagesFollowOneAnotherInEveryOrder() throws IOException {
        StringBuilder csv = new StringBuilder("lettre;nombre\n");
        for (int i = 0; i < 97; i++) {
            csv.append(i % 5 == 0 ? "" : "é" + i % 7)
                    .append(';')
                    .append(i % 4 == 0 ? "" : i % 10)
                    .append('\n');
        }
        TableFile file = some.keep(csv.toString());
        some.open(file);

        for (int column : new int[] {0, 1}) {
            for (boolean descending : new boolean[] {false, true}) {
                Optional<Question.Order> order = Optional.of(new Question.Order(column, descending));
                List<Long> whole = numbers(some.tables.rows(file, some.question(file, List.of(), order, 0, 97)));
                assertThat(whole).hasSize(97).doesNotHaveDuplicates();
                assertThat(paged(file, order)).isEqualTo(whole);
            }
        }
        assertThat(paged(file, Optional.empty()))
                .isEqualTo(IntStream.rangeClosed(1, 97).mapToObj(Long::valueOf).toList());
        assertThatThrownBy(() -> some.tables.rows(
                        file, some.question(file, List.of(), Optional.of(new Question.Order(0, false)), 5_000, 10)))
                .isInstanceOf(TableRefusal.NoSuchRow.class);
    }

    private List<Long> paged(TableFile file, Optional<Question.Order> order) {
        List<Long> all = new ArrayList<>();
        Rows page = some.tables.rows(file, some.question(file, List.of(), order, 0, 10));
        all.addAll(numbers(page));
        while (page.more()) {
            page = some.tables.rows(file, some.question(file, List.of(), order, all.getLast(), 10));
            all.addAll(numbers(page));
        }
        return all;
    }

    private static List<Long> numbers(Rows rows) {
        return rows.rows().stream().map(Rows.Row::number).toList();
    }

    @Test
    void rowsAreCountedByValuesRangesAndPeriods() throws IOException {
        StringBuilder csv = new StringBuilder("jour;mesure;sorte\n");
        for (int i = 0; i < 120; i++) {
            csv.append("20%02d-03-%02d;%s;%s\n"
                    .formatted(18 + i % 4 * 2, 1 + i % 28, i / 10.0, i % 3 == 0 ? "" : "s" + i % 2));
        }
        TableFile file = some.keep(csv.toString());
        some.open(file);

        Groups years = groups(file, 0, Optional.of(Grouping.YEAR));
        assertThat(years.groups())
                .extracting(Groups.Group::from)
                .containsExactly(
                        "2018-01-01",
                        "2019-01-01",
                        "2020-01-01",
                        "2021-01-01",
                        "2022-01-01",
                        "2023-01-01",
                        "2024-01-01");
        assertThat(years.groups()).extracting(Groups.Group::count).containsExactly(30L, 0L, 30L, 0L, 30L, 0L, 30L);
        Groups ranges = groups(file, 1, Optional.empty());
        assertThat(ranges.groups().stream().mapToLong(Groups.Group::count).sum())
                .isEqualTo(120);
        assertThat(ranges.groups().getFirst()).isEqualTo(new Groups.Group("0", "1", 10));
        Groups values = groups(file, 2, Optional.empty());
        assertThat(values.groups()).containsExactly(new Groups.Group("s0", "", 40), new Groups.Group("s1", "", 40));
        assertThat(values.without()).isEqualTo(40);
        assertThat(values.total()).isEqualTo(120);
    }

    private static Groups groups(TableFile file, int column, Optional<Grouping> grouping) {
        return some.tables.groups(file, new Question.Groups(List.of(), column, grouping));
    }

    @Test
    void untrustedWordsNeverBecomeStatements() throws IOException {
        String name = "\"; drop table rows; --";
        TableFile file = some.keep("';b\n' or 1=1 --;1\n%;2\n?;3\n");
        TableFile quoted =
                some.keep("\"" + name.replace("\"", "\"\"") + "\";b\n\"' or '1'='1\";1\n'); attach 'x' --;2\n");
        some.open(file);

        assertThat(some.open(quoted).columns().getFirst().name()).isEqualTo(name);
        assertThat(found(quoted, 0, Condition.EQUAL, "' or '1'='1")).containsExactly(1L);
        assertThat(found(quoted, 0, Condition.EQUAL, "' or 1=1 --")).isEmpty();
        assertThat(found(quoted, 0, Condition.CONTAINS, "%")).isEmpty();
        assertThat(found(file, 0, Condition.CONTAINS, "%")).containsExactly(2L);
        assertThat(found(file, 0, Condition.CONTAINS, "?")).containsExactly(3L);
        assertThat(groups(quoted, 0, Optional.empty()).total()).isEqualTo(2);
    }

    @Test
    void rowsOfAnotherWidthAreKeptAndCounted() throws IOException {
        TableFile file = some.keep("a;b;b;\n1\n1;2;3;;\n1;2;3;4;5;6\n\n7;8;9;0\n");
        Table table = some.open(file);

        assertThat(table.rows()).isEqualTo(4);
        assertThat(table.shorter()).isEqualTo(1);
        assertThat(table.longer()).isEqualTo(1);
        assertThat(table.named()).isEqualTo(4);
        assertThat(table.columns()).extracting(Column::name).containsExactly("a", "b", "b (3)", "(4)", "(5)", "(6)");
        assertThat(some.rows(file).rows().get(2).cells()).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(some.rows(file).rows().getFirst().cells()).containsExactly("1", "", "", "", "", "");
    }

    @Test
    void aTableWithoutRowsAndOneWithoutNamesAreOpened() throws IOException {
        assertThat(some.open(some.keep("a;b\n")).rows()).isZero();
        assertThat(some.rows(some.keep("a;b\n")).rows()).isEmpty();
        assertThat(some.open(some.keep(";;\n1;2;3\n")).columns())
                .extracting(Column::name)
                .containsExactly("(1)", "(2)", "(3)");
    }

    @Test
    void longCellsAndStrangeCharactersAreTaken() throws IOException {
        String cell = "é".repeat(400_000);
        StringBuilder csv = new StringBuilder("a;b\n");
        for (int i = 0; i < 20; i++) {
            csv.append(cell).append(";\ud83d\ude00 \0 \u202e\n");
        }
        TableFile file = some.keep(csv.toString());
        some.open(file);

        Rows first = some.rows(file);
        assertThat(first.rows().size()).isBetween(1, 19);
        assertThat(first.more()).isTrue();
        assertThat(first.rows().getFirst().cells()).containsExactly(cell, "\ud83d\ude00 \ufffd \u202e");
        Rows cut = some.tables.rows(file, new Question.Rows(List.of(0, 1), List.of(), Optional.empty(), 0, 100, 10));
        assertThat(cut.rows()).hasSize(20);
        assertThat(cut.rows().getLast().cells().getFirst()).isEqualTo("é".repeat(10) + "…");
    }

    @Test
    void otherWaysOfWritingAreRead() throws IOException {
        Charset windows = Charset.forName("windows-1252");
        TableFile file = some.keep(
                "nom,prix\n\"Émile\",\"1,5\"\n\"Zoé €\",\"2,25\"\n".getBytes(windows), windows, Separator.COMMA);
        TableFile tabs = some.keep(
                "\ufeffwhen\tamount\n12/31/2020\t1,234\n01/02/2021\t2,000\n".getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                Separator.TAB);
        TableFile thousands = some.keep(
                "n,amount\na,\"1,234\"\nb,\"12,000\"\n".getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                Separator.COMMA);

        assertThat(some.open(file).columns().get(1).sum()).contains(3.75);
        assertThat(some.rows(file).rows().get(1).cells()).containsExactly("Zoé €", "2,25");
        assertThat(some.open(tabs).columns().getFirst().written()).isEqualTo(Column.Written.MONTH_FIRST);
        assertThat(some.open(tabs).columns().getFirst().least()).contains("2020-12-31");
        assertThat(some.open(thousands).columns().get(1).type()).isEqualTo(ColumnType.TEXT);
    }

    @Test
    void aTableThatCannotBeOpenedSaysWhy() throws IOException {
        String wide = String.join(
                ";", IntStream.range(0, 10_000).mapToObj(i -> "c" + i).toList());

        assertThat(some.closed(some.keep(wide + "\n1;2\n"))).isInstanceOf(TableRefusal.TooWide.class);
        assertThat(some.closed(some.keep("a;b\n" + ";".repeat(5_000) + "x\n")))
                .isInstanceOf(TableRefusal.TooWide.class);
        assertThat(some.closed(some.keep("a;b\n1;\"never closed\n2;3\n"))).isInstanceOf(TableRefusal.Unreadable.class);
        TableFile large = some.keep("a;b\n1;2\n");
        assertThat(some.closed(new TableFile(large.sha256(), 60_000_000, large.charset(), large.separator(), 2)))
                .isInstanceOf(TableRefusal.TooLarge.class);
    }

    @Test
    void whatWasMadeOfAFileGoesWithIt() throws IOException {
        TableFile file = some.keep("a;b\nsecret;2\n");
        some.open(file);
        some.rows(file);
        Path database = some.folder.resolve(file.sha256() + ".duckdb");
        assertThat(database).exists();

        Files.delete(some.files.path(file.sha256()));

        assertThatThrownBy(() -> some.rows(file)).isInstanceOf(TableRefusal.Gone.class);
        assertThat(database).doesNotExist();
        TableFile forgotten = some.keep("a;b\nother;2\n");
        some.open(forgotten);
        Files.delete(some.files.path(forgotten.sha256()));
        some.tables.tidy();
        assertThat(some.folder.resolve(forgotten.sha256() + ".json")).doesNotExist();
    }

    @Test
    void aTableThatIsMissingFromTheCacheIsMadeAgain() throws IOException {
        TableFile file = some.keep("a;b\nonce;more\n");
        some.open(file);
        Files.delete(some.folder.resolve(file.sha256() + ".duckdb"));

        assertThat(some.open(file).rows()).isEqualTo(1);
        Files.writeString(some.folder.resolve(file.sha256() + ".json"), "{nonsense");
        try (SomeTables others = new SomeTables(folder, SomeTables.USUAL)) {
            assertThat(others.open(file).rows()).isEqualTo(1);
        }
    }
}
