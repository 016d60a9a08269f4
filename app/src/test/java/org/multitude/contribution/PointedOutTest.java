package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.moderation.Moderating;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What looks like a wave is put into the queue with the reason in words, and stays where it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PointedOutTest {
    private final TestServer server = TestServer.shared();
    private Scene scene;
    private SignedIn moderator;

    @BeforeAll
    void arrive() {
        scene = Scene.of(server, CommonsKind.DATASET);
        moderator = TestPeople.administrator(server);
    }

    @Test
    void nearlyTheSameTextFromSeveralAccountsIsQueuedAndStaysWhereItIs() {
        String text =
                "Venez vite découvrir notre offre de plaques de rue émaillées gravées à la main dans le Verdon, numéro ";
        submit(person(), text + "1.");
        String second = submit(person(), text + "2.");
        String third = submit(person(), text + "3.");
        server.recorded();
        server.caughtUp();
        assertThat(signals(scene.idOf(second))).isEmpty();
        assertThat(signals(scene.idOf(third))).contains("autres comptes en deux semaines");
        assertThat(server.browser().get(third).status()).isEqualTo(200);
        assertThat(server.browser().get(third).words()).contains("plaques de rue");
    }

    @Test
    void whoRepeatsHerselfAndNewAccountsThatLinkAreQueued() {
        SignedIn again = person();
        submit(again, "La rue du Canal porte deux fois le numéro neuf sur le plan de la ville.");
        submit(again, "La rue du Canal porte deux fois le numéro neuf sur le plan de la ville !");
        String repeated = submit(again, "La rue du Canal porte deux fois le numéro neuf sur le plan de la ville (3).");
        String link = submit(person(), "Voir https://www.nouveau.example/page pour le détail.");
        String many = submit(person(), "http://a.example http://b.example http://c.example http://d.example");
        String calm = submit(person(), "Rien de particulier dans cette question sur le plan des rues du centre.");
        server.recorded();
        server.caughtUp();
        assertThat(signals(scene.idOf(repeated))).contains("Le même compte");
        assertThat(signals(scene.idOf(link))).contains("nouveau.example").contains("adresse n’est pas confirmée");
        assertThat(signals(scene.idOf(many))).contains("4 liens");
        assertThat(signals(scene.idOf(calm))).isEmpty();
    }

    @Test
    void aLinkToWhatWasHiddenBeforeIsNoticedFromAnybody() {
        SignedIn known = person();
        server.bean(JdbcClient.class).sql("""
                        update identity.person set email_confirmed_at = now(), created_at = now() - interval '9 days'
                        where id = :id
                        """).param("id", known.id().value()).update();
        String first = submit(known, "Achetez sur https://vendeur.example/a.");
        server.recorded();
        server.caughtUp();
        assertThat(signals(scene.idOf(first))).isEmpty();
        Moderating.report(moderator, scene.idOf(first).toString(), "Une annonce.");
        Moderating.hide(moderator, matter(scene.idOf(first)), "Une annonce.");
        String next = submit(known, "Ou bien sur https://vendeur.example/b.");
        server.recorded();
        server.caughtUp();
        assertThat(signals(scene.idOf(next))).contains("vendeur.example", "comme un texte qui a été masqué");
    }

    @Test
    void whoIsNewIsToldThatLinksAreLookedAtAndWhoIsKnownIsNot() {
        SignedIn fresh = person();
        String form = scene.commons.address() + "/contribute?kind=question";
        assertThat(fresh.browser().get(form).words()).contains("un texte avec des liens paraît aussitôt");
        String path = submit(fresh, "Une question sans lien sur les passages couverts.");
        assertThat(fresh.browser().get(path).words()).contains("un texte avec des liens paraît aussitôt");
        assertThat(moderator.browser().get(form).words()).doesNotContain("un texte avec des liens");
        server.bean(JdbcClient.class).sql("""
                        update identity.person set email_confirmed_at = now(), created_at = now() - interval '9 days'
                        where id = :id
                        """).param("id", fresh.id().value()).update();
        assertThat(fresh.browser().get(form).words()).doesNotContain("un texte avec des liens");
    }

    private SignedIn person() {
        SignedIn person = TestPeople.signIn(server, ActorKind.CITIZEN);
        TestPeople.unconfirmed(server, person);
        return person;
    }

    private String submit(SignedIn who, String text) {
        return who.browser()
                .get(scene.commons.address() + "/contribute?kind=question")
                .form("form[action$='/contribute']")
                .with("title", "Une question")
                .with("text", text)
                .submit()
                .sure()
                .location();
    }

    private String matter(ContributionId id) {
        return server.bean(JdbcClient.class)
                .sql(
                        "select '/admin/moderation/' || id from moderation.matter where thing = :thing and outcome is null")
                .param("thing", id.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** What the queue says of why it is there; nothing when it is not. */
    private String signals(ContributionId id) {
        String matter = matter(id);
        if (matter.isEmpty()) {
            return "";
        }
        Answer page = moderator.browser().get(matter);
        assertThat(page.words()).contains("Ce que le programme a remarqué");
        return page.words();
    }
}
