import java.io.BufferedWriter;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SplittableRandom;
import org.multitude.platform.files.FileStore;
import org.multitude.platform.files.StoredFile;
import org.multitude.platform.settings.TableLimits;
import org.multitude.platform.tables.Condition;
import org.multitude.platform.tables.Filter;
import org.multitude.platform.tables.Question;
import org.multitude.platform.tables.Rows;
import org.multitude.platform.tables.Separator;
import org.multitude.platform.tables.TableFile;
import org.multitude.platform.tables.TableState;
import org.multitude.platform.tables.Tables;

/**
 * Pages of a large table, asked as the site asks for them (another process, rows as JSON) and of DuckDB in this process, on
 * the same database, in turn. Arguments: number of rows, rounds.
 */
void main(String[] arguments) throws Exception {
    int rows = Integer.parseInt(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    Path folder = Files.createTempDirectory("multitude-explore");
    Path csv = folder.resolve("table.csv");
    generate(csv, rows);
    FileStore files = new FileStore(folder.resolve("files"), Files.createDirectories(folder.resolve("incoming")), Long.MAX_VALUE);
    StoredFile stored;
    try (InputStream input = Files.newInputStream(csv)) {
        stored = files.keep(input);
    }
    TableFile file = new TableFile(stored.sha256(), stored.size(), StandardCharsets.UTF_8, Separator.SEMICOLON, 6);
    TableLimits limits = new TableLimits(Long.MAX_VALUE, 256_000_000, Duration.ofSeconds(60), Long.MAX_VALUE);
    try (Tables tables = new Tables(files, limits, folder.resolve("tables"), folder.resolve("children"))) {
        long start = System.nanoTime();
        while (tables.state(file) instanceof TableState.BeingOpened) {
            Thread.sleep(20);
        }
        System.out.printf("%,d rows, %,d bytes, opened in %.1f s%n%n", rows, stored.size(), (System.nanoTime() - start) / 1e9);
        Path database = folder.resolve("tables").resolve(stored.sha256() + ".duckdb");
        System.out.printf("database: %,d bytes%n%n", Files.size(database));
        System.out.println("| 50 rows | site, ms | bare DuckDB, ms | ratio |");
        System.out.println("| --- | --- | --- | --- |");
        try (Connection bare = open(database)) {
            List<Filter> none = List.of();
            measure("first", rounds, tables, file, page(none, 0), bare, "where n > 0", "n");
            measure("middle", rounds, tables, file, page(none, rows / 2), bare, "where n > " + rows / 2, "n");
            measure("end", rounds, tables, file, page(none, rows - 60), bare, "where n > " + (rows - 60), "n");
            measure("equal, found everywhere", rounds, tables, file, page(List.of(new Filter(1, Condition.EQUAL, "Commune 77")), 0), bare,
                    "where t1 >= 'Commune 77' and t1 <= 'Commune 77' and n > 0", "n");
            measure("contains, found nowhere", rounds, tables, file, page(List.of(new Filter(2, Condition.CONTAINS, "zzz")), 0), bare,
                    "where contains(lower(strip_accents(t2)), lower(strip_accents('zzz'))) and n > 0", "n");
            Question.Order order = new Question.Order(3, true);
            measure("sorted by a number, first", rounds, tables, file, sorted(order, 0), bare, "", "v3 desc nulls last, n");
            measure("sorted by a number, middle", rounds, tables, file, sorted(order, rows / 2), bare,
                    "where (v3 < (select v3 from rows where n = " + rows / 2 + ") or (v3 = (select v3 from rows where n = " + rows / 2
                            + ") and n > " + rows / 2 + ") or v3 is null)", "v3 desc nulls last, n");
            measure("sorted by a text, first", rounds, tables, file, sorted(new Question.Order(2, false), 0), bare, "",
                    "lower(strip_accents(t2)) asc nulls last, n");
        }
    }
    delete(folder);
}

void generate(Path csv, int rows) throws Exception {
    SplittableRandom random = new SplittableRandom(7);
    try (BufferedWriter out = Files.newBufferedWriter(csv)) {
        out.write("cle;commune;voie;mesure;jour;certifiee\n");
        for (int i = 0; i < rows; i++) {
            out.write("k" + i + ";Commune " + random.nextInt(500) + ";Rue des Érables n° " + random.nextInt(100_000) + ";"
                    + random.nextInt(100_000) / 100 + "," + random.nextInt(10) + ";"
                    + LocalDate.of(2018, 1, 1).plusDays(random.nextInt(3_000)) + ";" + (random.nextBoolean() ? "oui" : "non") + "\n");
        }
    }
}

Question.Rows page(List<Filter> filters, long after) {
    return new Question.Rows(List.of(0, 1, 2, 3, 4, 5), filters, Optional.empty(), after, 50, 120);
}

Question.Rows sorted(Question.Order order, long after) {
    return new Question.Rows(List.of(0, 1, 2, 3, 4, 5), List.of(), Optional.of(order), after, 50, 120);
}

Connection open(Path database) throws Exception {
    Properties configuration = new Properties();
    configuration.setProperty("access_mode", "READ_ONLY");
    configuration.setProperty("memory_limit", "256MB");
    configuration.setProperty("threads", "2");
    return DriverManager.getConnection("jdbc:duckdb:" + database, configuration);
}

void measure(String name, int rounds, Tables tables, TableFile file, Question.Rows question, Connection bare, String where,
        String order) throws Exception {
    double[] site = new double[rounds];
    double[] direct = new double[rounds];
    for (int round = -5; round < rounds; round++) {
        long start = System.nanoTime();
        Rows found = tables.pass(file, question);
        long between = System.nanoTime();
        List<List<String>> same = bare(bare, where, order);
        long end = System.nanoTime();
        List<List<String>> cells = new ArrayList<>();
        found.rows().forEach(row -> cells.add(row.cells()));
        if (!cells.equals(same)) {
            throw new IllegalStateException(name + ": the two do not find the same rows");
        }
        if (round >= 0) {
            site[round] = (between - start) / 1e6;
            direct[round] = (end - between) / 1e6;
        }
    }
    double ours = median(site);
    double theirs = median(direct);
    System.out.printf("| %s | %.1f | %.1f | %.1f |%n", name, ours, theirs, ours / theirs);
}

List<List<String>> bare(Connection connection, String where, String order) throws Exception {
    List<List<String>> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(
                    "select t0, t1, t2, t3, t4, t5 from rows " + where + " order by " + order + " limit 50");
            ResultSet found = statement.executeQuery()) {
        while (found.next()) {
            List<String> cells = new ArrayList<>();
            for (int i = 1; i <= 6; i++) {
                cells.add(found.getString(i));
            }
            rows.add(cells);
        }
    }
    return rows;
}

double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
}

void delete(Path folder) throws Exception {
    try (var all = Files.walk(folder)) {
        for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
            Files.delete(path);
        }
    }
}
