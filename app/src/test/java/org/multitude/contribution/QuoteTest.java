package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Form;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;

/** A message quotes another one by its place: the words are read where they stand, and go when they go. */
class QuoteTest {
    private final TestServer server = TestServer.shared();

    @Test
    void aPassageIsQuotedWithWhoseItIsAndTheWayToIt() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String path = scene.submit("problem", "Un banc est de trop sur le plan");
        String first = comment(scene.author, path, "Il est à **gauche**.\n\nPhotographié mardi.");
        SignedIn other = TestPeople.signIn(server, ActorKind.CITIZEN);

        Answer offered = other.browser().get(quoteLink(other, path, first));
        assertThat(offered.page().select("form .quoted").text()).contains("Il est à gauche.");
        Answer sent = offered.form("form[action$='/comments']")
                .with("passage", "2")
                .with("text", "Mercredi aussi.")
                .submit();

        assertThat(sent.status()).isEqualTo(303);
        Answer page = server.browser().get(path);
        Element quoted = page.find("#discussion li .quoted");
        assertThat(quoted.text())
                .contains("Photographié mardi.", "chercheu")
                .doesNotContain("gauche")
                .doesNotContain("corrigé");
        assertThat(quoted.select("a").attr("href")).isEqualTo(path + "?comment=" + first + "#comment-" + first);
        assertThat(server.browser()
                        .get("/api/v1/contributions/" + scene.idOf(path) + "/comments")
                        .json()
                        .at("/items/1/quotes/passage")
                        .asInt())
                .isEqualTo(2);

        // What was quoted stays the wording that was read, until its author takes it away.
        correct(scene.author, path + "/comments/" + first, "Il est à droite.");
        assertThat(server.browser().get(path).find("#discussion li .quoted").text())
                .contains("Photographié mardi.", "son texte a été corrigé depuis");
        erase(scene.author, first);
        Answer after = server.browser().get(path);
        assertThat(after.text()).doesNotContain("Photographié mardi.");
        assertThat(after.find("#discussion li .quoted").text()).contains("n’est plus public");
        assertThat(after.words()).contains("Mercredi aussi.");
    }

    @Test
    void whatIsDiscussedIsQuotedToo() {
        Scene scene = Scene.of(server, CommonsKind.POLICY);
        String path = scene.submit("question", "Pourquoi fermer cette rue le soir");

        Answer offered = scene.author.browser().get(path + "?quote=" + scene.idOf(path));
        offered.form("form[action$='/comments']").with("text", "J’ajoute ceci.").submit();

        assertThat(server.browser().get(path).find("#discussion li .quoted").text())
                .contains("Les lignes 311 et 312 portent toutes deux le numéro 9.");
    }

    @Test
    void nothingOfAnotherDiscussionIsQuotedAndNothingTypedIsLost() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String path = scene.submit("problem", "La mare est à sec depuis mai");
        String elsewhere = scene.submit("question", "Combien d’arbres compte le parc");
        String foreign = comment(scene.author, elsewhere, "Bien gardé ailleurs.");
        String own = comment(scene.author, path, "Trois.");

        assertThat(scene.author.browser().get(path + "?quote=" + foreign).page().select("form .quoted"))
                .isEmpty();
        for (Map<String, String> crafted : List.of(
                Map.of("quote", foreign, "wording", "1"),
                Map.of("quote", own, "wording", "7"),
                Map.of("quote", own, "wording", "1", "passage", "2"),
                Map.of("quote", own, "wording", "1", "passage", "9999"),
                Map.of("quote", "00000000-0000-0000-0000-000000000000"))) {
            Answer refused = craft(scene.author, path, crafted);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.find("[name=text]").text()).isEqualTo("Je garde ceci.");
            assertThat(refused.words()).contains("n’est plus public dans cette discussion");
        }
        Form late = scene.author.browser().get(path + "?quote=" + own).form("form[action$='/comments']");
        erase(scene.author, own);
        Answer gone = late.with("text", "Trop tard.").submit();
        assertThat(gone.status()).isEqualTo(422);
        assertThat(gone.form("form[action$='/comments']").submit().status()).isEqualTo(303);
        assertThat(server.browser().get(path).text())
                .contains("Trop tard.")
                .doesNotContain("Bien gardé ailleurs.")
                .doesNotContain("Je garde ceci.");
    }

    @Test
    void aLongTextIsCutInWhatIsQuoted() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String path = scene.submit("problem", "Un très long message est arrivé");
        String whole = comment(scene.author, path, "mot ".repeat(400).strip());
        scene.author
                .browser()
                .get(path + "?quote=" + whole)
                .form("form[action$='/comments']")
                .with("text", "En effet.")
                .submit();

        assertThat(server.browser()
                        .get(path)
                        .find("#discussion li .quoted .voice")
                        .text())
                .hasSizeBetween(400, 510)
                .endsWith("mot…");
    }

    private static Answer craft(SignedIn who, String path, Map<String, String> quote) {
        Map<String, String> fields = new HashMap<>(quote);
        fields.put(
                "_csrf",
                who.browser().get(path).form("form[action$='/comments']").value("_csrf"));
        fields.put("text", "Je garde ceci.");
        return who.browser().post(path + "/comments", fields);
    }

    private static String quoteLink(SignedIn who, String path, String comment) {
        return who.browser()
                .get(path)
                .find("#comment-" + comment + " a[href*='quote=']")
                .attr("href");
    }

    private static String comment(SignedIn author, String path, String text) {
        return author.browser()
                .get(path)
                .form("form[action$='/comments']")
                .with("text", text)
                .submit()
                .location()
                .replace(path + "?comment=", "");
    }

    private static void correct(SignedIn author, String message, String text) {
        author.browser()
                .get(message + "/correct")
                .form("form[action$='/correct']")
                .with("text", text)
                .submit();
    }

    private static void erase(SignedIn author, String thing) {
        author.browser()
                .get("/erase/" + thing)
                .form("form[action='/erase/" + thing + "']")
                .submit();
    }
}
