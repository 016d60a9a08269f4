package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multitude.Eventually;
import org.multitude.TestData;
import org.multitude.TestServer;
import org.multitude.platform.files.FileStore;
import org.multitude.platform.tables.Column;
import org.multitude.platform.tables.Table;
import org.multitude.platform.tables.TableFile;
import org.multitude.platform.tables.TableState;
import org.multitude.platform.tables.Tables;

/** Every real table opens or says why; what is counted and added up agrees with a reading by another program. */
class RealTablesTest {
    private static final TestServer SERVER = TestServer.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tab-edge-cases",
                "tab-fr-bal",
                "tab-fr-covid",
                "tab-fr-covoiturage",
                "tab-fr-decoupage",
                "tab-fr-exemples",
                "tab-fr-reserve",
                "tab-country-codes"
            })
    void eachOpensOrSaysWhy(String folder) throws IOException {
        Map<String, String> outcomes = new TreeMap<>();
        int opened = 0;
        for (Path path : tables(TestData.need(folder))) {
            String outcome = outcome(path);
            opened += outcome.isEmpty() ? 1 : 0;
            if (!outcome.isEmpty()) {
                outcomes.put(path.getFileName().toString(), outcome);
            }
        }

        System.getLogger("test").log(System.Logger.Level.INFO, "{0}: {1} opened; not: {2}", folder, opened, outcomes);
        assertThat(opened).isPositive();
    }

    private static List<Path> tables(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(path -> path.toString().matches("(?i).*\\.(csv|tsv|csv\\.gz)"))
                    .sorted()
                    .toList();
        }
    }

    /** Why it does not open, or nothing. */
    private static String outcome(Path path) throws IOException {
        CheckedFile file;
        String name = path.getFileName().toString().replaceFirst("\\.gz$", "");
        try (InputStream bytes = Files.newInputStream(path);
                InputStream input = path.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            file = SERVER.bean(FileCheck.class)
                    .check(SERVER.bean(FileStore.class).keep(input), name);
        } catch (UnfitFile e) {
            return e.key();
        }
        TableFile table = file.table().orElseThrow();
        Tables tables = SERVER.bean(Tables.class);
        Eventually.within(
                Duration.ofSeconds(120),
                () -> assertThat(tables.state(table)).isNotInstanceOf(TableState.BeingOpened.class));
        if (tables.state(table) instanceof TableState.Closed closed) {
            return closed.reason().key();
        }
        compare(path, file, tables.opened(table));
        return "";
    }

    private static void compare(Path path, CheckedFile file, Table table) throws IOException {
        List<CSVRecord> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(table(file).separator().character())
                .setTrailingData(true)
                .get();
        try (CSVParser parser = CSVParser.parse(
                SERVER.bean(FileStore.class).path(file.stored().sha256()),
                table(file).charset(),
                format)) {
            parser.forEach(rows::add);
        }
        List<CSVRecord> after = rows.subList(1, rows.size());
        assertThat(table.rows()).as(path.toString()).isEqualTo(after.size());
        assertThat(table.columns().size())
                .as(path.toString())
                .isGreaterThanOrEqualTo(rows.getFirst().size());
        for (Column column : table.columns()) {
            compare(path + ", " + column.name(), after, column);
        }
    }

    private static TableFile table(CheckedFile file) {
        return file.table().orElseThrow();
    }

    private static void compare(String where, List<CSVRecord> rows, Column column) {
        List<String> cells = rows.stream()
                .filter(row -> row.size() > column.place())
                .map(row -> row.get(column.place()).strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
        assertThat(column.filled()).as(where).isEqualTo(cells.size());
        if (column.type().number()) {
            double sum = cells.stream()
                    .map(cell -> cell.replaceAll("[ \\u00a0\\u202f]", "").replace(',', '.'))
                    .filter(cell -> cell.matches("-?[0-9.]+([eE][+-]?[0-9]+)?"))
                    .map(BigDecimal::new)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .doubleValue();
            assertThat(column.sum().orElseThrow())
                    .as(where)
                    .isCloseTo(sum, within(Math.max(1e-6, Math.abs(sum) * 1e-9)));
        } else {
            assertThat(cells.stream().distinct().count()).as(where).isLessThanOrEqualTo(column.distinct());
        }
    }
}
