package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.multitude.Answer;
import org.multitude.Eventually;
import org.multitude.Form;
import org.multitude.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The disk takes no more, as seen by readers: a sentence, nothing half done, and the same form sent again once there is
 * space. A test cannot fill the disk, so it takes away the directory of what arrives, lets PostgreSQL say what it says
 * when its disk is full, and ends PostgreSQL as a full disk does.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FullDiskTest {
    private static final byte[] LARGE =
            ("id;voie\n" + "1;Rue du Verdon\n".repeat(20_000)).getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private TestServer server;
    private Publishing publishing;

    @BeforeAll
    void start() {
        server = TestServer.startAsItIs(TestServer.freshDirectory(), Map.of());
        server.claim();
        publishing = new Publishing(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aFileForWhichThereIsNoSpaceIsSentAgainLater() throws Exception {
        Form small = publishing.form("Petit").file("file", "petit.csv", Publishing.bytes(Publishing.CSV));
        Form large = publishing.form("Grand").file("file", "grand.csv", LARGE);
        Path incoming = incoming();
        Path away = incoming.resolveSibling("away");
        Files.move(incoming, away);
        Files.createFile(incoming);

        for (Form form : new Form[] {small, large}) {
            Answer refused = form.submit();
            assertThat(refused.status()).isEqualTo(507);
            assertThat(refused.words()).contains("Plus de place", "Rien n’a été enregistré", "administre");
        }
        assertThat(server.browser().get("/data").words()).doesNotContain("Petit", "Grand");

        Files.delete(incoming);
        Files.move(away, incoming);
        assertThat(small.submit().go().words()).contains("Petit");
        assertThat(large.submit().go().words()).contains("Grand");
    }

    @Test
    void whatTheDatabaseHasNoSpaceForIsDoneWhollyOrNotAtAll() {
        // The last of what one publication writes: what was written before it must go, too.
        sql("""
                create function web.full_disk() returns trigger language plpgsql as $$
                begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$
                """);
        sql("create trigger full_disk before insert on record.act for each row execute function web.full_disk()");
        Form form = publishing.form("Au complet").file("file", "a.csv", Publishing.bytes(Publishing.CSV + "a4;x;1\n"));

        Answer refused = form.submit();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(refused.words()).contains("Indisponible pour le moment", "ne compte qu’une fois");
        assertThat(server.browser().get("/data").words()).doesNotContain("Au complet");
        assertThat(count("select count(*) from commons.entry where title = 'Au complet'"))
                .isZero();

        sql("drop trigger full_disk on record.act");
        String path = form.submit().location();
        assertThat(form.submit().location()).isEqualTo(path);
        assertThat(count("select count(*) from commons.entry where title = 'Au complet'"))
                .isEqualTo(1);
    }

    @Test
    void whenPostgresEndsReadersAreToldAndItComesBack() throws Exception {
        Form form = publishing.form("Revenu").file("file", "a.csv", Publishing.bytes(Publishing.CSV + "a5;x;1\n"));
        Path cluster = server.data().resolve("postgres/cluster");
        Path away = cluster.resolve("global/pg_control.away");
        long killed = postmaster(cluster);
        // Without this file it does not start again before we let it.
        Files.move(cluster.resolve("global/pg_control"), away);
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        Eventually.within(
                Duration.ofSeconds(10),
                () -> assertThat(server.browser().get("/health").status()).isEqualTo(503));
        Answer signedIn = publishing.browser().get("/data");
        Answer sent = form.submit();
        Answer program = server.browser().get("/api/v1/datasets", "application/json");
        for (Answer answer : new Answer[] {signedIn, sent}) {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.words()).contains("Indisponible pour le moment", "Attendez quelques minutes");
        }
        assertThat(program.status()).isEqualTo(503);
        assertThat(program.header("Content-Type")).isEqualTo("application/problem+json");

        Files.move(away, cluster.resolve("global/pg_control"));
        Eventually.within(
                Duration.ofSeconds(60),
                () -> assertThat(server.browser().get("/health").status()).isEqualTo(200));
        assertThat(postmaster(cluster)).isNotEqualTo(killed);
        assertThat(form.submit().go().words()).contains("Revenu");
    }

    private Path incoming() throws IOException {
        try (Stream<Path> all = Files.list(server.data().resolve("files/incoming"))) {
            return all.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static long postmaster(Path cluster) throws IOException {
        return Long.parseLong(
                Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst());
    }

    private void sql(String statement) {
        server.bean(JdbcClient.class).sql(statement).update();
    }

    private long count(String query) {
        return server.bean(JdbcClient.class).sql(query).query(Long.class).single();
    }
}
