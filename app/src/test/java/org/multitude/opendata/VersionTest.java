package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multitude.opendata.Publishing.bytes;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Browser;
import org.multitude.Eventually;
import org.multitude.Form;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.platform.files.FileStore;
import org.multitude.platform.text.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

class VersionTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final TestServer SERVER = TestServer.shared();
    private static Publishing publishing;

    @BeforeAll
    static void aCivilServant() {
        publishing = new Publishing(SERVER);
    }

    @Test
    void aNewVersionShowsWhatChangedRowByRow() {
        String path = publishing.publish("Adresses");
        String next = """
                id;voie;numero
                a1;Rue Jean Jaures;7
                a2;Rue Jean-Jaurès;9
                a4;Rue Neuve;1
                """;
        Answer published = publishing
                .browser()
                .get(path + "/versions/new")
                .form()
                .file("file", "adresses.csv", bytes(next))
                .with("note", "Trait d’union et accent rendus à Jean-Jaurès.")
                .submit();

        assertThat(published.location()).isEqualTo(path + "/versions/2");
        Answer version = SERVER.browser().get(path + "/versions/2");
        assertThat(version.words())
                .contains("Une ligne ajoutée, une retirée, une changée.", "Lignes reconnues à la colonne id")
                .contains("Trait d’union et accent", "Rue Neuve", "Rue du Verdon");
        assertThat(version.find(".diff .before del").text()).isEqualTo("Rue Jean Jaures");
        assertThat(version.find(".diff .after ins").text()).isEqualTo("Rue Jean-Jaurès");
        Answer page = SERVER.browser().get(path);
        assertThat(page.words()).contains("Version 2 publiée", "Version 1", "toutes gardées");
        assertThat(SERVER.browser().get(path + "/versions").words()).contains("Version 2", "Version 1");
        assertThat(SERVER.browser().get(path + "/files/1/adresses.csv").text()).isEqualTo(Publishing.CSV);
    }

    @Test
    void twoFilesAreComparedBeforeTheTransactionBegins() throws Exception {
        String path = publishing.publish("Comparées", "adresses.csv", bytes(Publishing.CSV + "b1;Rue du Puits;4\n"));
        byte[] kept = bytes(Publishing.CSV + "b1;Rue du Puits;4\n");
        Path file = SERVER.bean(FileStore.class).path(HexFormat.of().formatHex(Sha256.of(kept)));
        Form form = publishing
                .browser()
                .get(path + "/versions/new")
                .form()
                .file("file", "adresses.csv", bytes(Publishing.CSV));
        // What else reads a new file has read it: the index, and the explorer.
        Eventually.within(
                SOON,
                () -> assertThat(
                                SERVER.browser().get("/search?q=compar%C3%A9es").text())
                        .contains(path));
        Eventually.within(
                SOON,
                () -> assertThat(SERVER.browser().get(path + "/explore").words())
                        .contains("Rue du Puits"));
        // Read from a pipe, the version before makes the comparison wait for this test.
        Files.delete(file);
        assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor())
                .isZero();
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> published = thread.submit(form::submit);
            int open;
            try (OutputStream pipe = Files.newOutputStream(file)) {
                // A transaction that publishes begins by writing down the form it was sent with.
                open = SERVER.bean(JdbcClient.class)
                        .sql("""
                                select count(*) from pg_locks
                                where relation = 'web.submission'::regclass and mode = 'RowExclusiveLock'
                                """)
                        .query(Integer.class)
                        .single();
                pipe.write(kept);
            }

            assertThat(published.get().location()).isEqualTo(path + "/versions/2");
            assertThat(open)
                    .as("transactions open while the files are compared")
                    .isZero();
        } finally {
            Files.delete(file);
            Files.write(file, kept);
        }
        assertThat(SERVER.browser().get(path + "/versions/2").words()).contains("une retirée");
    }

    @Test
    void theSameFileIsNoNewVersion() {
        String path = publishing.publish("Adresses");

        Answer refused = publishing.version(path, Publishing.CSV);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.find("#error-file").text()).contains("exactement celui de la version 1");
    }

    @Test
    void twoVersionsSentAtOnceAreNotMistakenForOneAnother() {
        String path = publishing.publish("Adresses");
        Form late = publishing
                .browser()
                .get(path + "/versions/new")
                .form()
                .with("note", "La mienne.")
                .file("file", "adresses.csv", bytes(Publishing.CSV + "a5;Rue Basse;3\n"));
        publishing.version(path, Publishing.CSV + "a4;Rue Haute;2\n");

        Answer conflict = late.submit();
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.words()).contains("La version 2 a été publiée entre-temps", "Fichier reçu");
        assertThat(conflict.form().value("note")).isEqualTo("La mienne.");
        assertThat(conflict.form().submit().location()).isEqualTo(path + "/versions/3");
    }

    @Test
    void aVersionNeedsAFile() {
        String path = publishing.publish("Adresses");

        Answer refused = publishing.browser().get(path + "/versions/new").form().submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.find("#error-file").text()).contains("À remplir");
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() {
        String path = publishing.publish("Adresses");

        assertThat(SERVER.browser().get(path + "/versions/2").status()).isEqualTo(404);
        assertThat(SERVER.browser().get(path + "/files/1/autre.csv").status()).isEqualTo(404);
        assertThat(SERVER.browser().get("/data/aucun-jeu").status()).isEqualTo(404);
    }

    @Test
    void aVersionSettlesAContributionAndSaysSo() {
        String path = publishing.publish("Adresses");
        Browser researcher = TestPeople.signIn(SERVER, ActorKind.RESEARCHER).browser();
        researcher.get(path).form("form[action='/follow']").submit();
        String contribution = researcher
                .get(path + "/contribute?kind=problem&row=2")
                .form("form[action$='/contribute']")
                .with("title", "Ligne 2 : trait d’union perdu")
                .with("text", "Il manque un trait d’union.")
                .submit()
                .location();
        publishing
                .browser()
                .get(contribution + "/acknowledge")
                .form("form[action$='/acknowledge']")
                .with("office", "Service géographique")
                .submit();
        publishing
                .browser()
                .get(contribution + "/answer")
                .form("form[action$='/answer']")
                .with("decision", "accepted")
                .with("reasons", "Vous avez raison.")
                .with("whatFollows", "Une nouvelle version.")
                .with("office", "Service géographique")
                .submit();
        Answer form = publishing.browser().get(path + "/versions/new");
        String id =
                form.find("select[name=contribution] option:contains(trait)").attr("value");
        Form filled = form.form()
                .with("contribution", id)
                .file("file", "adresses.csv", bytes(Publishing.CSV.replace("Jaures;9", "Jaurès;9")));
        Answer refused = filled.submit();
        assertThat(refused.find("#error-note").text()).contains("Dites ce qui change");

        Answer published =
                refused.form().with("note", "Le trait d’union est rendu.").submit();
        assertThat(published.location()).isEqualTo(path + "/versions/2");
        assertThat(researcher.get(contribution).words()).contains("Le trait d’union est rendu.", "Fait");
        assertThat(researcher.get(contribution).page().select("a[href='" + path + "/versions/2']"))
                .isNotEmpty();
        assertThat(SERVER.browser().get(path).words()).contains("Ligne 2 : trait d’union perdu");
        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(researcher.get("/inbox").words()).contains("Version 2 publiée : Adresses"));
    }

    @Test
    void aContributionElsewhereIsNotSettled() {
        String path = publishing.publish("Adresses");

        Answer refused = publishing
                .browser()
                .get(path + "/versions/new")
                .form()
                .forge("contribution", UUID.randomUUID().toString())
                .with("note", "Rien.")
                .file("file", "adresses.csv", bytes("a;b\n1;2\n"))
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.find("#error-contribution").text()).contains("n’attend plus");
    }

    @Test
    void twoPeopleDescribingAtOnceSeeBothTexts() {
        String path = publishing.publish("Adresses");
        Form mine = publishing.browser().get(path + "/edit").form().with("summary", "Les adresses, vues par moi.");
        publishing
                .browser()
                .get(path + "/edit")
                .form()
                .with("summary", "Les adresses, vues par elle.")
                .submit();

        Answer conflict = mine.submit();
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.words()).contains("vues par elle", "moi");
        assertThat(conflict.form().value("summary")).isEqualTo("Les adresses, vues par moi.");
        Answer published = conflict.form().submit();
        assertThat(published.go().words()).contains("vues par moi", "modifiée");
    }
}
