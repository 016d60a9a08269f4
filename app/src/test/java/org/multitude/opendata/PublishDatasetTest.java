package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multitude.opendata.Publishing.bytes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.multitude.Answer;
import org.multitude.Form;
import org.multitude.TestData;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.platform.files.FileStore;
import org.multitude.platform.text.Sha256;

class PublishDatasetTest {
    private static final TestServer SERVER = TestServer.shared();
    private static Publishing publishing;

    @BeforeAll
    static void aCivilServant() {
        publishing = new Publishing(SERVER);
    }

    @Test
    void aPublishedFileIsShownAndDownloadedByteForByte() {
        String path = publishing.publish("Base adresse locale");

        Answer page = SERVER.browser().get(path);
        assertThat(page.words())
                .contains("Base adresse locale", "Toutes les adresses", "Licence Ouverte 2.0", "3 lignes, 3 colonnes")
                .contains("hebdomadaire", "Rue du Verdon", "Version 1", "publié");
        String file = page.find("a.primary").attr("href");
        Answer download = SERVER.browser().get(file);
        assertThat(download.text()).isEqualTo(Publishing.CSV);
        assertThat(download.header("Content-Disposition")).startsWith("attachment");
        assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(download.header("Content-Security-Policy")).contains("sandbox");
        assertThat(download.header("ETag"))
                .isEqualTo("\"" + HexFormat.of().formatHex(Sha256.of(bytes(Publishing.CSV))) + "\"");
        assertThat(SERVER.browser()
                        .get(file, Map.of("If-None-Match", download.header("ETag")))
                        .status())
                .isEqualTo(304);
        Answer part = SERVER.browser().get(file, Map.of("Range", "bytes=3-6"));
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("voie");
    }

    @Test
    void aFileIsAskedForEachTimeSoThatOneThatIsErasedIsGoneFromEveryCache() {
        String file = SERVER.browser()
                .get(publishing.publish("Effaçable"))
                .find("a.primary")
                .attr("href");

        Answer download = SERVER.browser().get(file);
        assertThat(download.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(SERVER.browser()
                        .get(file, Map.of("If-None-Match", download.header("ETag")))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void nothingIsKeptOfAFileSentByWhoPublishesForNoBody() {
        TestPeople.SignedIn nobody = TestPeople.signIn(SERVER, ActorKind.CITIZEN);
        String csrf = nobody.browser().get("/account").find("input[name=_csrf]").attr("value");
        byte[] csv = bytes("secret;n\n" + csrf + ";1\n");
        String sent = "--limit\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf
                + "\r\n--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                + new String(csv, StandardCharsets.UTF_8) + "\r\n--limit--\r\n";

        Answer refused = nobody.browser().post("/data/new", "multipart/form-data; boundary=limit", bytes(sent));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.words()).contains("Vous ne publiez encore pour aucun organisme");
        refused.find("a[href='/organizations/new']");
        String sha256 = HexFormat.of().formatHex(Sha256.of(csv));
        assertThat(SERVER.bean(FileStore.class).path(sha256)).doesNotExist();
    }

    @Test
    void theListShowsTheNewestFirst() {
        publishing.publish("Un premier jeu");
        String second = publishing.publish("Un second jeu");

        SERVER.caughtUp();
        assertThat(SERVER.browser().get("/data").find(".hits h2 a").attr("href"))
                .isEqualTo(second);
        assertThat(SERVER.browser("en").get("/data").words()).contains("Datasets", "Open Licence 2.0");
    }

    @Test
    void whatWasTypedAndTheFileSentStayWhenAFieldIsWrong() {
        Form form = publishing.form("").file("file", "adresses.csv", bytes(Publishing.CSV));
        Answer refused = form.submit();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.find(".errors").text()).contains("Titre");
        assertThat(refused.words()).contains("Fichier reçu : adresses.csv");
        Form again = refused.form();
        assertThat(again.value("keywords")).isEqualTo("adresses, voies");
        Answer published = again.with("title", "Corrigé").submit();
        assertThat(published.status()).isEqualTo(303);
        assertThat(published.go().words()).contains("Corrigé", "3 lignes, 3 colonnes");
    }

    @Test
    void aFileThatSomebodyElseSentIsNotTaken() {
        Form form = publishing.form("").file("file", "adresses.csv", bytes(Publishing.CSV));
        String key = form.submit().form().value("received");

        Publishing other = new Publishing(SERVER);
        Answer refused = other.form("Emprunté").forge("received", key).submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("Choisissez un fichier, ou donnez son adresse.");
    }

    static Stream<Arguments> unfit() {
        byte[] control = {'a', ';', 'b', '\n', 1, ';', 2, '\n'};
        return Stream.of(
                Arguments.of("a.csv", new byte[0], "Le fichier est vide"),
                Arguments.of("a.csv", new byte[] {0x50, 0x4b, 3, 4, 0, 0}, "archive ZIP"),
                Arguments.of("a.csv", bytes("%PDF-1.7\n"), "un PDF"),
                Arguments.of("a.csv", bytes("<!DOCTYPE html><p>Connexion</p>"), "une page web"),
                Arguments.of("a.csv", new byte[] {'a', 0, 'b', 0}, "d’une autre nature"),
                Arguments.of("a.csv", control, "ni en UTF-8 ni en Windows-1252"),
                Arguments.of("a.csv", bytes("a,b\n1,\"" + "x".repeat(50) + "\n"), "guillemet"),
                Arguments.of("a.csv", bytes("a,b\n1,\"" + "x\n".repeat(600_000)), "guillemet"),
                Arguments.of("a.xlsx", bytes("a;b\n"), "du texte"),
                Arguments.of("a.json", bytes("a;b\n"), "du texte"));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void aFileThatIsNotWhatItClaimsIsRefusedAtItsField(String name, byte[] bytes, String says) {
        Answer refused =
                publishing.form("Mauvais fichier").file("file", name, bytes).submit();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.find("#error-file").text()).contains(says);
        assertThat(refused.form().value("title")).isEqualTo("Mauvais fichier");
    }

    @Test
    void charsetAndSeparatorAreFound() {
        String path = publishing.publish(
                "Vieux fichier", "vieux.csv", "nom|âge\nÉlodie|7\n".getBytes(Charset.forName("windows-1252")));

        assertThat(ExploreTest.opened(path).words()).contains("Élodie", "1 ligne, 2 colonnes");
        assertThat(SERVER.browser().get(path + "/versions/1").words()).contains("windows-1252", "des barres");
    }

    @Test
    void otherFilesAreTakenAsTheyAre() {
        byte[] zip = {0x50, 0x4b, 3, 4, 20, 0};
        String path = publishing.publish("Archive", "tout \"est\" <là>/../été.zip", zip);

        Answer page = SERVER.browser().get(path);
        assertThat(page.words()).contains("ZIP");
        assertThat(SERVER.browser().get(page.find("a.primary").attr("href")).bytes())
                .isEqualTo(zip);
    }

    @Test
    void aFileMayStayAtItsAddress() {
        Answer answer = publishing
                .form("Ailleurs")
                .with("address", "https://data.vaubrun.example/adresses.csv")
                .submit();

        assertThat(answer.go().words()).contains("Ailleurs", "chez data.vaubrun.example", "hébergé ailleurs");
    }

    @Test
    void anAddressMustBeOneOfTheWeb() {
        Answer refused = publishing
                .form("Ailleurs")
                .with("address", "javascript:alert(1)")
                .submit();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.find("#error-address").text()).contains("n’est pas une adresse web");
    }

    @Test
    void markupInAnyFieldIsShownAsText() {
        String path = publishing
                .form("<script>alert(1)</script> & <b>gras</b>")
                .with("summary", "<img src=x onerror=alert(1)> & co")
                .with("keywords", "<i>mot</i>")
                .with("contact", "<svg onload=alert(1)>")
                .file("file", "x.csv", bytes("rue;<script>a</script>;\"\"\"><img src=x>\"\n<b>1</b>;2;=cmd|'/c'!A1\n"))
                .submit()
                .location();

        Answer page = ExploreTest.opened(path);
        assertThat(page.page().select("main script, main img, main svg[onload], main td b"))
                .isEmpty();
        assertThat(page.words())
                .contains("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<i>mot</i>", "=cmd|'/c'!A1");
    }

    @Test
    void aFormSentTwicePublishesOnce() {
        Form form = publishing.form("Envoyé deux fois").file("file", "adresses.csv", bytes(Publishing.CSV));

        String first = form.submit().location();
        assertThat(form.submit().location()).isEqualTo(first);
    }

    @Test
    void aTakenOrImpossibleEndOfAddressIsSaidAtItsField() {
        publishing
                .form("Un")
                .with("slug", "adresses-de-vaubrun")
                .file("file", "a.csv", bytes("a;b\n1;2\n"))
                .submit();
        Answer taken = publishing
                .form("Deux")
                .with("slug", "adresses-de-vaubrun")
                .file("file", "a.csv", bytes("a;b\n1;2\n"))
                .submit();
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.find("#error-slug").text()).contains("adresses-de-vaubrun");
        assertThat(taken.words()).contains("Fichier reçu : a.csv");

        Answer wrong = taken.form().with("slug", "Été à Vaubrun").submit();
        assertThat(wrong.find("#error-slug").text()).contains("ete-a-vaubrun");
        assertThat(wrong.form().with("slug", "new").submit().status()).isEqualTo(422);
    }

    @Test
    void onlyThoseWhoPublishForABodyPublish() {
        assertThat(SERVER.browser().get("/data/new").status()).isEqualTo(401);
        TestPeople.SignedIn citizen = TestPeople.signIn(SERVER, ActorKind.CITIZEN);
        assertThat(citizen.browser().get("/data/new").words()).contains("aucun organisme");

        Publishing other = new Publishing(SERVER);
        Answer forged = other.form("Pour autrui")
                .forge("body", publishing.body.id().toString())
                .file("file", "a.csv", bytes("a;b\n"))
                .submit();
        assertThat(forged.status()).isEqualTo(422);
        assertThat(forged.find("#error-body").text()).contains("n’est pas proposé");
    }

    @Test
    void anotherBodysPublisherChangesNothing() {
        String path = publishing.publish("À nous");
        Publishing other = new Publishing(SERVER);

        for (String form : new String[] {"/edit", "/versions/new"}) {
            assertThat(other.browser().get(path + form).status()).isEqualTo(403);
            String token = other.browser().get("/data/new").form().value("_csrf");
            assertThat(other.browser()
                            .post(path + form, Map.of("_csrf", token, "title", "Pris", "_version", "1"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(SERVER.browser().get(path).words()).contains("À nous");
    }

    @Test
    void realAddressFilesArePublishedAndRead() throws Exception {
        byte[] real = java.nio.file.Files.readAllBytes(TestData.need("tab-fr-bal/data/sample.csv"));
        String path = publishing.publish("Adresses réelles", "sample.csv", real);

        Answer page = ExploreTest.opened(path);
        assertThat(page.words()).contains("Rue du Verdon", "15 lignes, 13 colonnes");
        assertThat(page.find(".explorer thead th").text()).startsWith("cle_interop");
        String changed = new String(real, StandardCharsets.UTF_8).replaceFirst("Rue du Verdon", "Rue du Verdon bis");
        Answer version = publishing
                .browser()
                .get(path + "/versions/new")
                .form()
                .file("file", "sample.csv", bytes(changed))
                .submit();
        assertThat(version.go().words()).contains("une changée", "Rue du Verdon bis");
    }

    @Test
    void aLargeFileIsTakenWithoutBeingHeldInMemory() {
        ByteArrayOutputStream large = new ByteArrayOutputStream();
        large.writeBytes(bytes("id;valeur\n"));
        for (int row = 0; row < 300_000; row++) {
            large.writeBytes(bytes(row + ";" + row * 31L + "\n"));
        }
        String path = publishing.publish("Grand fichier", "grand.csv", large.toByteArray());

        assertThat(SERVER.browser().get(path).words()).containsPattern("300\\p{Zs}000 lignes");
        large.writeBytes(bytes("300001;1\n"));
        Answer next = publishing
                .browser()
                .get(path + "/versions/new")
                .form()
                .file("file", "grand.csv", large.toByteArray())
                .submit();
        assertThat(next.go().words()).contains("Différence non comptée").containsPattern("200\\p{Zs}000 lignes");
    }
}
