package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.record.verify.Finding;
import org.multitude.record.verify.KnownLogs;
import org.multitude.record.verify.Report;
import org.multitude.record.verify.Verifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A whole installation goes into one archive while it runs, and comes back: elsewhere, and over a newer one. */
class BackupTest {
    private static final String CONSULTATION = "/policy/rues-scolaires/consultations/1";

    private final Path data = TestServer.freshDirectory();
    /** What somebody who checks the record remembers of it. */
    private final KnownLogs known = new KnownLogs(TestServer.freshDirectory());

    @TempDir
    private Path folder;

    private final Map<String, String> port = SameAddress.free().settings();

    private Report verify(TestServer server) throws InterruptedException {
        return new Verifier(known, done -> {}, Duration.ofMillis(200)).verify(server.address(), Optional.empty(), true);
    }

    private static long acts(TestServer server) {
        return count(server, "select count(*) from record.act");
    }

    private static long count(TestServer server, String sql) {
        return server.bean(JdbcClient.class).sql(sql).query(Long.class).single();
    }

    @Test
    void aBackupTakenWhileActsAreDoneComesBackElsewhereAndHolds() throws Exception {
        Path archive = folder.resolve("backup.zip");
        Report before;
        long least;
        String page;
        try (TestServer server = TestServer.start(data, port)) {
            server.claim();
            EveryThing.in(server);
            server.recorded();
            before = verify(server);
            assertThat(before.findings()).isEmpty();
            least = acts(server);
            SignedIn writer = TestPeople.signIn(server, ActorKind.RESEARCHER);
            page = show(writer);
            assertThat(server.browser().get(page).status()).isEqualTo(200);
            AtomicBoolean writing = new AtomicBoolean(true);
            Thread writes = Thread.ofPlatform().start(() -> {
                while (writing.get()) {
                    ask(writer);
                }
            });
            Command backup = Command.run("backup", archive, "--data=" + data);
            writing.set(false);
            writes.join();
            assertThat(backup.words()).contains("Wrote " + archive, "The key of the record is in it");
            assertThat(backup.code()).isZero();
            assertThat(acts(server)).isGreaterThan(least);
            assertThat(Command.run("backup", archive, "--data=" + data).words()).contains("is there already");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
                .isEqualTo("rw-------");

        Path elsewhere = TestServer.freshDirectory().resolve("new");
        assertThat(Command.run("restore", archive, "--data=" + elsewhere).words())
                .contains("Nothing here says how far the record went", "--archive-only");
        assertThat(elsewhere).doesNotExist();
        Command restore = Command.run("restore", archive, "--data=" + elsewhere, "--archive-only");
        assertThat(restore.words()).contains("Restored from the archive of", "The record holds");
        assertThat(restore.code()).isZero();
        assertThat(elsewhere.resolve("restoring")).doesNotExist();
        try (TestServer server = TestServer.start(elsewhere, port)) {
            server.recorded();
            server.caughtUp();
            assertThat(acts(server)).isGreaterThan(least);
            Report after = verify(server);
            assertThat(after.findings()).isEmpty();
            assertThat(after.known()).as("the log extends what was seen").isEqualTo(before.size());
            assertThat(after.things()).isGreaterThanOrEqualTo(before.things());
            assertThat(after.files()).isEqualTo(before.files());
            assertThat(server.browser().get(page).status())
                    .as("she may have taken it back since")
                    .isEqualTo(404);
            assertThat(count(server, "select count(*) from identity.person_page"))
                    .isZero();
            assertThat(server.browser("en").get("/record").words())
                    .contains("Restored from a backup", "No act is known to have been recorded since");
            assertThat(server.browser().get("/data?q=adresse").words()).contains("Base adresse locale");
        }
    }

    /** Shows a page of herself. */
    private static String show(SignedIn who) {
        who.browser()
                .get("/account")
                .form("form[action='/account']")
                .with("publicName", "Marthe Sauvegarde")
                .submit();
        return who.browser()
                .get("/account/page")
                .form("#choose")
                .submit()
                .go()
                .find("main a[href^='/people/']")
                .attr("href");
    }

    private static String ask(SignedIn writer) {
        return writer.browser()
                .get("/data/base-adresse-locale/contribute?kind=question")
                .form("form[action$='/contribute']")
                .with("title", "Une question ?")
                .with("text", "Elle est ici.")
                .submit()
                .sure()
                .location();
    }

    @Test
    void anOldBackupOverANewerRecordKeepsEveryActThatWasSigned() throws Exception {
        Path archive = folder.resolve("backup.zip");
        Report later;
        List<String> lost;
        try (TestServer server = TestServer.start(data, port)) {
            server.claim();
            EveryThing.in(server);
            server.recorded();
            // Whoever runs it may keep something of her own there.
            server.bean(JdbcClient.class)
                    .sql("create table public.notes as select 1 as number")
                    .update();
            assertThat(Command.run("backup", archive, "--data=" + data).code()).isZero();
            SignedIn writer = TestPeople.signIn(server, ActorKind.RESEARCHER);
            lost = List.of(ask(writer), ask(writer));
            server.recorded();
            later = verify(server);
            assertThat(later.findings()).isEmpty();
            assertThat(Command.run("restore", archive, "--data=" + data).words())
                    .contains("is running: stop it");
        }
        Command restore = Command.run("restore", archive, "--data=" + data);
        assertThat(restore.words())
                .contains("Acts that came after the backup: 2. In the record without what they were about: 2.")
                .contains("What was there before is in " + data.resolve("before-restore-"));
        assertThat(restore.code()).isZero();
        try (TestServer server = TestServer.start(data, port)) {
            server.recorded();
            server.caughtUp();
            Report after = verify(server);
            assertThat(after.findings()).isEmpty();
            assertThat(after.known()).isEqualTo(later.size());
            assertThat(after.size()).isEqualTo(later.size() + 1);
            assertThat(after.lost()).isEqualTo(2);
            assertThat(server.browser("en").get("/record/" + (later.size() - 1)).words())
                    .contains("An act of this kind: Contributions submitted.")
                    .contains("Lost.", "the platform was restored from an older backup");
            assertThat(server.browser("en").get("/record").words())
                    .contains("2 acts had been recorded since; of 2 only their entries in the log are left.");
            // The site goes on: what is done now is recorded and compared as ever.
            assertThat(ask(TestPeople.signIn(server, ActorKind.RESEARCHER)))
                    .as("an address that a receipt leads to is not given again")
                    .isNotIn(lost);
            server.recorded();
            assertThat(verify(server).findings()).isEmpty();
            // A thing lost without such an act would be named.
            server.bean(JdbcClient.class)
                    .sql("update opendata.dataset set frequency = 'DAILY'")
                    .update();
            assertThat(verify(server).findings()).extracting(Finding::what).isNotEmpty();
        }
    }

    /** Reported by a reader, and decided by somebody who administers. */
    private static void hide(TestServer server, String path) {
        SignedIn reader = TestPeople.signIn(server, ActorKind.CITIZEN);
        String report = reader.browser().get(path).find("a[href^='/report/']").attr("href");
        reader.browser()
                .get(report)
                .form("form[action='" + report + "']")
                .with("category", "STATEMENT_CATEGORY_SCAMS_AND_FRAUD")
                .with("explanation", "C’est de la publicité.")
                .with("goodFaith", "yes")
                .submit();
        String matter = server.bean(JdbcClient.class)
                .sql("select id::text from moderation.matter where thing = :thing::uuid and outcome is null")
                .param("thing", report.substring("/report/".length()))
                .query(String.class)
                .single();
        TestPeople.administrator(server)
                .browser()
                .get("/admin/moderation/" + matter)
                .form("form[action^='/admin/moderation/']")
                .with("outcome", "hide")
                .with("category", "STATEMENT_CATEGORY_SCAMS_AND_FRAUD")
                .with("facts", "Renvoie vers un site marchand.")
                .submit();
    }

    /** The statements in the archive of the closed consultation. */
    private static String statements(TestServer server) throws IOException {
        byte[] zip = server.browser().get(CONSULTATION + "/polis.zip").bytes();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            assertThat(entries.getNextEntry()).isNotNull();
            return new String(entries.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatWasErasedOrHiddenAfterTheBackupIsSoAgainBeforeAnythingIsServed() throws Exception {
        Path archive = folder.resolve("backup.zip");
        String path;
        String hidden;
        try (TestServer server = TestServer.start(data, port)) {
            server.claim();
            EveryThing.in(server);
            SignedIn writer = TestPeople.signIn(server, ActorKind.RESEARCHER);
            path = ask(writer);
            hidden = ask(TestPeople.signIn(server, ActorKind.CITIZEN));
            server.recorded();
            assertThat(Command.run("backup", archive, "--data=" + data).code()).isZero();
            String form = writer.browser().get(path).find("a[href^='/erase/']").attr("href");
            writer.browser().get(form).form("form[action='" + form + "']").submit();
            hide(server, hidden);
            assertThat(statements(server)).contains("Un peu de tout.");
            hide(server, CONSULTATION + "/statements/3");
            assertThat(statements(server)).contains("Rien.").doesNotContain("Un peu de tout.");
            ask(writer);
            server.recorded();
            assertThat(server.browser().get(path).status()).isEqualTo(410);
            assertThat(server.browser().get(hidden).status()).isEqualTo(410);
            assertThat(verify(server).findings()).isEmpty();
        }
        Command restore = Command.run("restore", archive, "--data=" + data);
        assertThat(restore.words()).contains("Acts after the backup that erase, hide or show again: 3.");
        try (TestServer server = TestServer.start(data, port)) {
            assertThat(server.browser().get(path).status()).isEqualTo(410);
            assertThat(server.browser().get(path).text()).doesNotContain("Elle est ici.");
            assertThat(server.browser().get(hidden).status()).isEqualTo(410);
            assertThat(server.browser().get(hidden).text()).doesNotContain("Elle est ici.");
            assertThat(statements(server)).contains("Rien.").doesNotContain("Un peu de tout.");
            server.recorded();
            Report after = verify(server);
            assertThat(after.findings()).isEmpty();
            assertThat(after.erased()).isEqualTo(1);
            assertThat(after.lost()).isEqualTo(5);
        }
    }

    @Test
    void aRecordThatWasSignedFurtherIsNotGoneOnWithWithoutItsCopy() throws Exception {
        Path archive = folder.resolve("backup.zip");
        Path mirror = folder.resolve("mirror");
        try (TestServer server = TestServer.start(data, port)) {
            server.claim();
            EveryThing.in(server);
            server.recorded();
            assertThat(Command.run("backup", archive, "--data=" + data).code()).isZero();
            ask(TestPeople.signIn(server, ActorKind.RESEARCHER));
            server.recorded();
            assertThat(verify(server).findings()).isEmpty();
            Mirror.of(server, mirror);
        }
        // The database is gone, the key with its last checkpoint is not.
        FileSystemUtils.deleteRecursively(data.resolve("postgres"));
        Command refused = Command.run("restore", archive, "--data=" + data);
        assertThat(refused.words()).contains("and only", "Name a copy of the log with --log");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(data.resolve("restoring")).doesNotExist();
        assertThat(data.resolve("key/seed")).exists();

        Command restore = Command.run("restore", archive, "--data=" + data, "--log=" + mirror);
        assertThat(restore.words()).contains("Acts that came after the backup: 1.");
        assertThat(restore.code()).isZero();
        try (TestServer server = TestServer.start(data, port)) {
            server.recorded();
            Report after = verify(server);
            assertThat(after.findings()).isEmpty();
            assertThat(after.lost()).isEqualTo(1);
        }
    }

    @Test
    void aChangedArchiveIsRefusedAndNothingIsReplaced() throws Exception {
        Path archive = folder.resolve("backup.zip");
        try (TestServer server = TestServer.start(data, port)) {
            server.claim();
            EveryThing.in(server);
            server.recorded();
            assertThat(Command.run("backup", archive, "--data=" + data).code()).isZero();
        }
        byte[] bytes = Files.readAllBytes(archive);
        Path changed = folder.resolve("changed.zip");
        Random random = new Random(7);
        for (int i = 0; i < 12; i++) {
            byte[] other = bytes.clone();
            int at = random.nextInt(other.length);
            other[at] ^= 0x20;
            Files.write(changed, other);
            Command restore =
                    Command.run("restore", changed, "--data=" + TestServer.freshDirectory(), "--archive-only");
            // A few bytes of a ZIP mean nothing, such as times: then all that it holds is as it was written.
            assertThat(restore.code() == 1 || restore.words().contains("Restored from"))
                    .as("byte %d: %s", at, restore.words())
                    .isTrue();
        }
        Path keyless = folder.resolve("keyless.zip");
        assertThat(Command.run("backup", keyless, "--without-key", "--data=" + data)
                        .words())
                .contains("The key of the record is not in it");
        Path elsewhere = TestServer.freshDirectory();
        assertThat(Command.run("restore", keyless, "--archive-only", "--data=" + elsewhere)
                        .words())
                .contains("name its file with --seed");
        assertThat(Command.run(
                                "restore",
                                keyless,
                                "--archive-only",
                                "--data=" + elsewhere,
                                "--seed=" + folder.resolve("none"))
                        .words())
                .isEqualTo("There is no file " + folder.resolve("none") + ": look at the path.\n");
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(Command.run(
                                "restore",
                                keyless,
                                "--archive-only",
                                "--data=" + elsewhere,
                                "--seed=" + data.resolve("key/seed"))
                        .code())
                .isZero();
        Files.write(changed, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(Command.run("restore", changed, "--data=" + data).words()).contains("no archive of Multitude");
        assertThat(Command.run("restore", folder.resolve("none.zip"), "--data=" + data)
                        .words())
                .contains("There is no archive at");
        try (TestServer server = TestServer.start(data, port)) {
            assertThat(verify(server).findings()).isEmpty();
        }
    }
}
