package org.multitude.opensource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Form;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Organization;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;

/** A card that is not published yet: checked, mended at the press of a button, taken away as a file. */
class DraftTest {
    private final TestServer server = TestServer.shared();
    private final SignedIn agent = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
    private final Organization body = TestPeople.body(server, agent, "Bureau des brouillons");

    private static String wrong(String name) {
        return "# Écrit à la main\r\n"
                + CardText.of(name, "git@forge.vaubrun.example:ville/fautif.git")
                        .replace("\"2026-03-01\"", "31/05/2026   # la dernière")
                        .replace("EUPL-1.2", "EUPL 1.2")
                        .replace("\n", "\r\n");
    }

    @Test
    void errorsAreMendedByAButtonWhatChangedIsShownAndTheTextIsPublished() {
        Answer refused =
                form().file("file", "publiccode.yml", bytes(wrong("Fautif"))).submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".source mark"))
                .extracting(mark -> mark.text())
                .containsExactly("git@forge.vaubrun.example:ville/fautif.git", "31/05/2026", "EUPL 1.2");
        assertThat(refused.page().select(".jumps a"))
                .extracting(link -> refused.page().select(link.attr("href")).size())
                .containsExactly(1, 1, 1);
        assertThat(refused.find("button[form=card-form][value=mend]").text())
                .isEqualTo("Faire les 3 corrections sûres");

        Answer mended = refused.form("form[action='/code/new']").press("do", "mend");
        assertThat(mended.status()).isEqualTo(200);
        assertThat(mended.find(".notice").text()).contains("3 lignes corrigées", "Rien n’est encore publié");
        assertThat(mended.page().select("#mended ins"))
                .extracting(line -> line.text())
                .containsExactly(
                        "url: \"https://forge.vaubrun.example/ville/fautif.git\"",
                        "releaseDate: 2026-05-31   # la dernière",
                        "license: EUPL-1.2");
        assertThat(mended.page().select("[value=mend], .errors")).isEmpty();
        String text = mended.find("[name=text]").wholeText().strip();
        assertThat(text).startsWith("# Écrit à la main").contains("2026-05-31   # la dernière");

        Answer file = mended.form("form[action='/code/new']").press("do", "download");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"publiccode.yml\"");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
        assertThat(file.text().replace("\r\n", "\n").strip()).isEqualTo(text);

        Answer published = mended.form("form[action='/code/new']").submit();
        assertThat(published.status()).as(published.words()).isEqualTo(303);
        assertThat(published.go().find("h1").text()).isEqualTo("Fautif");
    }

    @Test
    void aCheckPublishesNothingAndKeepsWhatWasTyped() {
        String fine = CardText.of("Vérifié", "https://forge.vaubrun.example/verifie.git");
        Answer checked = form().with("text", fine).press("do", "check");

        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.find(".notice").text()).contains("peut être publié", "Rien n’est encore publié");
        assertThat(checked.find("[name=text]").wholeText().strip()).isEqualTo(fine.strip());
        assertThat(checked.find("select[name=body] option[selected]").attr("value"))
                .isEqualTo(body.id().toString());
        assertThat(server.browser().get("/publiccode.json").text()).doesNotContain("Vérifié");
        Answer english = agent.browser()
                .get("/code/new", java.util.Map.of("Accept-Language", "en"))
                .form("form[action='/code/new']")
                .with("text", wrong("Still wrong"))
                .press("do", "check");
        assertThat(english.page().select(".source > li.error")).hasSize(3);
        assertThat(english.status()).isEqualTo(200);
        assertThat(form().press("do", "check").status()).as("nothing was given").isEqualTo(422);
        assertThat(form().press("do", "mend").status()).isEqualTo(422);
    }

    @Test
    void whatIsNoTextIsRefusedAndWhatWasTypedIsKept() {
        byte[] image = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
        for (byte[] binary : new byte[][] {image, bytes("name: \0"), {'n', ':', ' ', (byte) 0xe9}}) {
            Answer refused = form().with("text", "name: Gardé")
                    .file("file", "logo.png", binary)
                    .press("do", "check");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.find(".errors").text()).contains("Ce n’est pas un fichier de texte");
            assertThat(refused.find("[name=text]").wholeText().strip()).isEqualTo("name: Gardé");
            assertThat(refused.page().select("#findings")).isEmpty();
        }
    }

    @Test
    void theNumberOfErrorsIsSaidOnceAndMendsAreNoMistake() {
        String text = wrong("Compté") + "softwareTypo: x\r\ncategories: [rien-de-connu]\r\n";
        Answer refused = form().with("text", text).submit();
        int errors = refused.page().select(".source > li.error > p").size();
        assertThat(errors).isGreaterThan(3);
        assertThat(refused.find(".errors h2").text()).isEqualTo("Il reste " + errors + " choses à corriger");
        assertThat(refused.find(".errors ul").text()).doesNotContainPattern("\\d");

        Answer mended = refused.form("form[action='/code/new']").press("do", "mend");
        assertThat(mended.find(".notice").text()).contains("lignes corrigées", "Il reste ");
        assertThat(mended.page().select(".notice.late")).isEmpty();
        assertThat(refused.form("form[action='/code/new']")
                        .press("do", "check")
                        .find(".notice.late p")
                        .text())
                .isEqualTo("Rien n’est encore publié. Les erreurs sont montrées sous le texte.");
    }

    @Test
    void theLinesOfAFileEndAsTheyDidAlsoAfterItWasEditedHere() {
        String text = CardText.of("Fins de ligne", "https://forge.vaubrun.example/fins.git")
                .replace("2026-03-01", "2026/03/01")
                .replace("\n", "\r\n");
        Answer checked = form().file("file", "publiccode.yml", bytes(text)).press("do", "check");
        String address = checked.form("form[action='/code/new']")
                .press("do", "mend")
                .form("form[action='/code/new']")
                .submit()
                .location();
        assertThat(server.browser().get(address + "/publiccode.yml").bytes())
                .isEqualTo(bytes(text.replace("2026/03/01", "2026-03-01")));

        Answer update = agent.browser().get(address + "/update");
        String edited = update.find("[name=text]").wholeText().replace("2026-03-01", "2026-03-02");
        update.form("form[action$=update]").with("text", edited).submit();
        assertThat(server.browser().get(address + "/publiccode.yml").bytes())
                .isEqualTo(bytes(text.replace("2026/03/01", "2026-03-02")));

        String mixed = text.replaceFirst("\r\n", "\n").replace("Fins de ligne", "Mélange");
        checked = form().file("file", "publiccode.yml", bytes(mixed)).press("do", "check");
        assertThat(checked.form("form[action='/code/new']")
                        .press("do", "download")
                        .text())
                .doesNotContain("\r");
    }

    @Test
    void aNewVersionIsCheckedAndMendedTheSameWay() {
        String address = form().with("text", CardText.of("Suivi", "https://forge.vaubrun.example/suivi.git"))
                .submit()
                .location();
        Answer mended = agent.browser()
                .get(address + "/update")
                .form("form[action$=update]")
                .with(
                        "text",
                        CardText.of("Suivi", "https://forge.vaubrun.example/suivi.git")
                                .replace("2026-03-01", "2026/04/01"))
                .press("do", "mend");

        assertThat(mended.find("#mended ins").text()).isEqualTo("releaseDate: \"2026-04-01\"");
        assertThat(server.browser().get(address + "/versions/2").status()).isEqualTo(404);
        assertThat(mended.form("form[action$=update]").submit().location()).isEqualTo(address + "/versions/2");
    }

    private Form form() {
        return agent.browser()
                .get("/code/new")
                .form("form[action='/code/new']")
                .with("body", body.id().toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
