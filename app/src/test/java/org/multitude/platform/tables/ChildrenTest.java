package org.multitude.platform.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multitude.Eventually;
import org.multitude.platform.settings.TableLimits;

/** A process that reads tables may hang, be killed or want too much: one question fails, the next is answered. */
class ChildrenTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SMALL = "a;b\n1;x\n2;y\n";

    @TempDir
    private Path folder;

    @Test
    void aChildKilledInTheMiddleCostsOneQuestion() throws Exception {
        try (SomeTables some = new SomeTables(folder, SomeTables.USUAL)) {
            TableFile file = some.keep(SMALL);
            List<ProcessHandle> before = SomeTables.children();
            some.open(file);
            ProcessHandle child = started(before);

            signal(child, "STOP");
            CompletableFuture<Rows> asked = CompletableFuture.supplyAsync(() -> some.rows(file));
            Eventually.within(
                    PATIENCE,
                    () -> assertThat(Thread.getAllStackTraces().keySet())
                            .anyMatch(thread -> thread.getName().equals("asks child " + child.pid())));
            child.destroyForcibly();

            assertThatThrownBy(asked::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(TableRefusal.Interrupted.class);
            assertThat(some.rows(file).rows()).hasSize(2);
        }
    }

    @Test
    void aChildKilledWhileItRestsIsNotMissed() throws Exception {
        try (SomeTables some = new SomeTables(folder, SomeTables.USUAL)) {
            TableFile file = some.keep(SMALL);
            List<ProcessHandle> before = SomeTables.children();
            some.open(file);
            ProcessHandle child = started(before);
            child.destroyForcibly();
            child.onExit().join();

            assertThat(some.rows(file).rows()).hasSize(2);
        }
    }

    @Test
    void aQuestionOverItsTimeIsEndedAndTheNextIsAnswered() throws Exception {
        TableLimits limits = new TableLimits(1_000_000, 100_000_000, Duration.ofSeconds(8), 1_000_000_000);
        try (SomeTables some = new SomeTables(folder, limits)) {
            TableFile file = some.keep(SMALL);
            List<ProcessHandle> before = SomeTables.children();
            some.open(file);
            ProcessHandle child = started(before);
            signal(child, "STOP");

            assertThatThrownBy(() -> some.rows(file)).isInstanceOf(TableRefusal.TookTooLong.class);
            Eventually.within(PATIENCE, () -> assertThat(child.isAlive()).isFalse());
            assertThat(some.rows(file).rows()).hasSize(2);
        }
    }

    @Test
    void aQuestionThatNeedsTooMuchMemoryIsRefused() throws Exception {
        TableLimits limits = new TableLimits(100_000_000, 40_000_000, Duration.ofSeconds(60), 1_000_000_000);
        StringBuilder csv = new StringBuilder("words;b\n");
        for (int i = 0; i < 400_000; i++) {
            csv.append("a rather long text that is nowhere else but in row ")
                    .append(i)
                    .append(";1\n");
        }
        try (SomeTables some = new SomeTables(folder, limits)) {
            TableFile file = some.keep(csv.toString());
            Table table = some.open(file);

            assertThat(table.columns().getFirst().about()).isTrue();
            assertThat(table.columns().getFirst().distinct()).isBetween(300_000L, 500_000L);
            assertThatThrownBy(() -> some.tables.groups(file, new Question.Groups(List.of(), 0, Optional.empty())))
                    .isInstanceOf(TableRefusal.NeedsMemory.class);
            assertThat(some.rows(file, new Filter(0, Condition.CONTAINS, "row 399999"))
                            .rows())
                    .hasSize(1);
        }
    }

    @Test
    void beyondItsSizeTheCacheForgetsWhatWasAskedForLongestAgo() throws Exception {
        TableLimits limits = new TableLimits(1_000_000, 100_000_000, Duration.ofSeconds(60), 1);
        try (SomeTables some = new SomeTables(folder, limits)) {
            TableFile one = some.keep(SMALL);
            TableFile two = some.keep(SMALL + "3;z\n");
            some.open(one);
            some.open(two);

            assertThat(some.folder.resolve(one.sha256() + ".duckdb")).doesNotExist();
            assertThat(some.rows(two).rows()).hasSize(3);
            assertThat(some.open(one).rows()).isEqualTo(2);
        }
    }

    @Test
    void aChildHasNothingOfTheServersEnvironmentAndEndsWithIt() throws Exception {
        List<ProcessHandle> before = SomeTables.children();
        ProcessHandle child;
        try (SomeTables some = new SomeTables(folder, SomeTables.USUAL)) {
            some.open(some.keep(SMALL));
            child = started(before);
            Path environment = Path.of("/proc/" + child.pid() + "/environ");
            if (Files.exists(environment)) {
                assertThat(Files.readAllBytes(environment)).isEmpty();
            }
        }
        Eventually.within(PATIENCE, () -> assertThat(child.isAlive()).isFalse());
        try (var left = Files.list(folder.resolve("children"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aDatabaseReachesNothingButItself() throws Exception {
        try (SomeTables some = new SomeTables(folder, SomeTables.USUAL)) {
            TableFile file = some.keep(SMALL);
            some.open(file);
            Path other = Files.writeString(folder.resolve("other.csv"), "secret;1\n");
            Connection connection = new TableDatabase(100).reading(some.folder.resolve(file.sha256() + ".duckdb"));

            for (String attempt : List.of(
                    "select * from read_csv('" + other + "')",
                    "select * from read_text('" + other + "')",
                    "select * from '" + other + "'",
                    "select * from glob('" + folder + "/*')",
                    "attach '" + folder.resolve("new.duckdb") + "'",
                    "copy rows to '" + folder.resolve("out.csv") + "'",
                    "install httpfs",
                    "load httpfs",
                    "set enable_external_access = true",
                    "set memory_limit = '10GB'",
                    "insert into rows select * from rows",
                    "drop table rows")) {
                assertThatThrownBy(() -> run(connection, attempt)).as(attempt).isInstanceOf(SQLException.class);
            }
            connection.close();
            assertThat(folder.resolve("out.csv")).doesNotExist();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static ProcessHandle started(List<ProcessHandle> before) {
        List<ProcessHandle> now = new ArrayList<>(SomeTables.children());
        now.removeAll(before);
        assertThat(now).isNotEmpty();
        return now.getFirst();
    }

    private static void signal(ProcessHandle process, String signal) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
