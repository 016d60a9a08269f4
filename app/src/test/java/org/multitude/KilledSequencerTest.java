package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.multitude.record.RecoverRecord;
import org.multitude.record.verify.KnownLogs;
import org.multitude.record.verify.Report;
import org.multitude.record.verify.Verifier;

/**
 * The program and its database are killed while the record stands still at each step on which an act gets its place: a
 * trigger holds the step up until then. The act is logged exactly once, and the record extends what was shown before.
 */
class KilledSequencerTest {
    private static final long LOCK = 4711;

    private final Path data = TestServer.freshDirectory();
    private final KnownLogs known = new KnownLogs(TestServer.freshDirectory());

    /** A step at which the record is held up: a table, and what is done to it. */
    private record Step(String table, String event, boolean atCommit) {
        String trigger() {
            return atCommit
                    ? "create constraint trigger held_up after %s on %s deferrable initially deferred for each row"
                            .formatted(event, table)
                    : "create trigger held_up before %s on %s for each statement".formatted(event, table);
        }
    }

    private static final List<Step> STEPS = List.of(
            new Step("record.bundle", "insert or update", false),
            new Step("record.tile", "insert or update", false),
            new Step("record.waiting", "delete", false),
            new Step("record.place", "insert", false),
            new Step("record.tree", "update", false),
            new Step("record.place", "insert", true),
            // The key has signed, and nobody has seen it yet.
            new Step("record.checkpoint", "insert", false));

    @Test
    void anActIsLoggedOnceWhateverStepTheProgramDiesAt() throws Exception {
        int port = ServerProcess.freePort();
        URI address = URI.create("http://localhost:" + port);
        try (TestServer server = TestServer.startAsItIs(data, Map.of("MULTITUDE_PORT", Integer.toString(port)))) {
            server.claim();
        }
        ServerProcess server = ServerProcess.start(data, port).awaitHealth();
        try {
            act();
            long size = holds(address, 1);
            for (Step step : STEPS) {
                dieAt(step, server);
                server = ServerProcess.start(data, port).awaitHealth();
                run("drop trigger held_up on " + step.table());
                size = holds(address, size + 1);
            }
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("the server said:\n" + server.lastWords(), e);
        } finally {
            server.close();
        }
    }

    /** Holds the record up at a step, appends an act, and kills everything once it stands there. */
    private void dieAt(Step step, ServerProcess server) throws Exception {
        run("""
                create or replace function web.hold_up() returns trigger language plpgsql as $$
                begin
                  perform pg_advisory_xact_lock(%d);
                  if tg_level = 'ROW' then return new; end if;
                  return null;
                end $$
                """.formatted(LOCK));
        run(step.trigger() + " execute function web.hold_up()");
        try (Connection holding = EmbeddedDatabase.of(data).getConnection();
                Statement sql = holding.createStatement()) {
            sql.execute("select pg_advisory_lock(" + LOCK + ")");
            act();
            Eventually.within(
                    Duration.ofSeconds(20),
                    () -> assertThat(heldUp()).as(step.toString()).isTrue());
            server.kill();
        } catch (SQLException e) {
            // The connection dies with the database.
            System.getLogger("test").log(System.Logger.Level.TRACE, "killed", e);
        }
    }

    private boolean heldUp() {
        try (Connection connection = EmbeddedDatabase.of(data).getConnection();
                Statement sql = connection.createStatement();
                ResultSet row =
                        sql.executeQuery("select count(*) from pg_locks where locktype = 'advisory' and not granted")) {
            row.next();
            return row.getLong(1) > 0;
        } catch (SQLException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private void act() throws IOException {
        new RecoverRecord(EmbeddedDatabase.of(data)).declare(Instant.parse("2026-11-01T08:00:00Z"), 0, 0);
    }

    private void run(String statement) throws SQLException, IOException {
        try (Connection connection = EmbeddedDatabase.of(data).getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** Everything agrees, the log extends what it was, and holds so many acts. */
    private long holds(URI address, long size) throws InterruptedException {
        Browser reader = new Browser(address, "fr");
        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(reader.get("/log/checkpoint").text()).contains("\n" + size + "\n"));
        Report report = new Verifier(known, done -> {}, Duration.ofMillis(100)).verify(address, Optional.empty(), true);
        assertThat(report.findings()).isEmpty();
        assertThat(report.size()).isEqualTo(size);
        return report.size();
    }
}
