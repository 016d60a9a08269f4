package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Form;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A message is addressed to people who wrote in the discussion under their names, who are told, and not too often. */
class AddressedTest {
    private final TestServer server = TestServer.shared();
    private Scene scene = Scene.of(server, CommonsKind.DATASET);
    private SignedIn ada = named("Ada Lemaire");
    private SignedIn bob = named("Bob Le Goff");
    private String path = "";

    @BeforeEach
    void aDiscussion() {
        path = scene.submit("problem", "Le kiosque est fermé depuis juin");
        say(ada, path, "Je l’ai vu.");
        say(bob, path, "Moi aussi.");
    }

    @Test
    void whoeverIsAddressedIsToldOnceAndTheMessageSaysToWhom() {
        SignedIn writer = TestPeople.signIn(server, ActorKind.CITIZEN);
        Answer page = writer.browser().get(path);
        assertThat(page.words()).contains("Prévenir aussi", "Ada Lemaire", "Bob Le Goff");

        String location =
                to(page, "Ada Lemaire").with("text", "Quel jour ?").submit().location();
        server.recorded();
        server.caughtUp();

        assertThat(server.browser().get(path).words()).contains("S’adresse à Ada Lemaire");
        assertThat(server.browser()
                        .get("/api/v1/contributions/" + scene.idOf(path) + "/comments")
                        .json()
                        .at("/items/2/addressed"))
                .hasSize(1);
        assertThat(told(ada, "est adressé")).isEqualTo(1);
        assertThat(told(bob, "est adressé")).isZero();
        assertThat(ada.browser()
                        .get("/inbox")
                        .find("main a[href^='" + path + "?comment=']")
                        .attr("href"))
                .startsWith(location);
        assertThat(server.bean(JdbcClient.class)
                        .sql("select body from mail.message where recipient = :to")
                        .param("to", ada.person().email())
                        .query(String.class)
                        .list())
                .anyMatch(body -> body.contains(location));
    }

    @Test
    void whoIsQuotedIsToldWithoutANameBeingShown() {
        SignedIn nameless = TestPeople.signIn(server, ActorKind.CITIZEN);
        String message = say(nameless, path, "Fermé aussi le dimanche.");
        bob.browser()
                .get(path + "?quote=" + message)
                .form("form[action$='/comments']")
                .with("text", "Et le lundi.")
                .submit();
        server.recorded();
        server.caughtUp();

        assertThat(told(nameless, "vous cite")).isEqualTo(1);
        assertThat(server.browser().get(path).words()).doesNotContain("S’adresse à");
    }

    @Test
    void nobodyElseIsReachedAndNothingTypedIsLost() {
        SignedIn nameless = TestPeople.signIn(server, ActorKind.CITIZEN);
        String silent = say(nameless, path, "Sans nom.");
        String elsewhere = say(ada, scene.submit("question", "Combien de chaises au parc"), "Dix.");
        String own = say(bob, path, "Encore moi.");
        Answer page = bob.browser().get(path);
        assertThat(page.form("form[action$='/comments']").offered("addressed")).hasSize(1);

        for (String crafted : List.of(ada.id().toString(), silent, elsewhere, own, "personne")) {
            Answer refused = page.form("form[action$='/comments']")
                    .forge("addressed", crafted)
                    .with("text", "Je garde ceci.")
                    .submit();
            assertThat(refused.status()).as(crafted).isEqualTo(422);
            assertThat(refused.find("[name=text]").text()).isEqualTo("Je garde ceci.");
            assertThat(refused.words()).contains("ne montre plus son nom");
        }
        assertThat(server.browser().get(path).text()).doesNotContain("Je garde ceci.");
    }

    @Test
    void aStormIsHeldUp() {
        List<String> names = List.of("Cléo", "Dora", "Élie", "Fanny", "Gus");
        names.forEach(name -> say(named(name), path, "Présent."));
        SignedIn writer = TestPeople.signIn(server, ActorKind.CITIZEN);
        Form all = writer.browser().get(path).form("form[action$='/comments']");
        assertThat(all.offered("addressed")).hasSize(7);
        all.offered("addressed").forEach(one -> all.tick("addressed", one));
        Answer many = all.with("text", "À tous.").submit();
        assertThat(many.status()).isEqualTo(422);
        assertThat(many.words()).contains("à 5 personnes au plus");
        assertThat(many.page().select("[name=addressed][checked]")).hasSize(7);

        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            // Whoever writes makes no difference: she is told no more than three times of one discussion.
            SignedIn other = i % 2 == 0 ? writer : bob;
            Answer sent = to(other.browser().get(path), "Ada Lemaire")
                    .with("text", "Encore " + i)
                    .submit();
            statuses.add(sent.status());
            assertThat(sent.status() != 422 || sent.words().contains("Ada Lemaire a déjà été prévenu"))
                    .isTrue();
        }
        assertThat(statuses).containsExactly(303, 303, 303, 422);
        String message = path + "?quote=" + say(ada, path, "Assez.");
        assertThat(writer.browser()
                        .get(message)
                        .form("form[action$='/comments']")
                        .with("text", "D’accord.")
                        .submit()
                        .status())
                .isEqualTo(303);
        server.recorded();
        server.caughtUp();
        assertThat(told(ada, "est adressé")).isEqualTo(3);
        assertThat(told(ada, "vous cite")).isZero();
    }

    @Test
    void whoWantsNoneIsNotToldAndNobodyLearnsIt() {
        ada.browser().get(path).form("form[action$='/addressed']").submit();
        Answer sent = to(bob.browser().get(path), "Ada Lemaire")
                .with("text", "Tu es là ?")
                .submit();
        server.recorded();
        server.caughtUp();

        assertThat(sent.status()).isEqualTo(303);
        assertThat(server.browser().get(path).words()).contains("S’adresse à Ada Lemaire");
        assertThat(told(ada, "est adressé")).isZero();

        ada.browser().get(path).form("form[action$='/addressed']").submit();
        to(bob.browser().get(path), "Ada Lemaire").with("text", "Et là ?").submit();
        server.recorded();
        server.caughtUp();
        assertThat(told(ada, "est adressé")).isEqualTo(1);
    }

    @Test
    void aNameThatIsErasedIsAddressedNoMore() {
        String message = say(named("Hugo Tessier"), path, "C’était moi.");
        SignedIn writer = TestPeople.signIn(server, ActorKind.CITIZEN);
        Answer before = writer.browser().get(path);
        to(before, "Hugo Tessier").with("text", "Merci.").submit();
        assertThat(server.browser().get(path).words()).contains("S’adresse à Hugo Tessier");
        TestPeople.administrator(server)
                .browser()
                .get("/erase/" + message)
                .form("form[action='/erase/" + message + "']")
                .with("extent", "name")
                .with("ground", "person")
                .submit();

        assertThat(server.browser().get(path).text()).doesNotContain("Hugo Tessier");
        Answer late = to(before, "Hugo Tessier").with("text", "Trop tard.").submit();
        assertThat(late.status()).isEqualTo(422);
    }

    private SignedIn named(String name) {
        SignedIn person = TestPeople.signIn(server, ActorKind.RESEARCHER);
        scene.named(person, name);
        return person;
    }

    /** Id of a message that she writes, under her name if she has one. */
    private static String say(SignedIn who, String path, String text) {
        Form form = who.browser().get(path).form("form[action$='/comments']").with("text", text);
        if (form.names().contains("showName")) {
            form = form.with("showName", "yes");
        }
        return form.submit().location().replace(path + "?comment=", "");
    }

    private static Form to(Answer page, String name) {
        return page.form("form[action$='/comments']")
                .tick(
                        "addressed",
                        page.find("#field-addressed label:contains(" + name + ") input")
                                .attr("value"));
    }

    private static long told(SignedIn who, String words) {
        return who.browser().get("/inbox").page().select("main li").eachText().stream()
                .filter(line -> line.contains(words))
                .count();
    }
}
