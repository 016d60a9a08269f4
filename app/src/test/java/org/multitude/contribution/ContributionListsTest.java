package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Visibility;
import org.multitude.platform.text.Prose;

/** Where contributions are found again: lists, the page of their commons, the desk of a body. */
class ContributionListsTest {
    private final TestServer server = TestServer.shared();
    private final Scene scene = Scene.of(server, CommonsKind.DATASET);

    @Test
    void theListContinuesAndKeepsWhatWasAsked() {
        SubmitContribution submit = server.bean(SubmitContribution.class);
        for (int i = 1; i <= 33; i++) {
            submit.submit(
                    scene.author.id(),
                    scene.commons.id(),
                    new SubmitContribution.Draft("problem", "numéro " + i, Prose.of("texte"), Optional.empty(), false));
        }
        String list = scene.commons.address() + "/contributions";
        scene.answer(list + "/1", "declined", "Non.");

        Answer first = server.browser().get(list + "?state=open");
        assertThat(first.page().select("h2").eachText()).hasSize(30).startsWith("numéro 2");
        Answer second = server.browser().get(first.find("a[rel=next]").attr("href"));
        assertThat(second.page().select("h2").eachText()).containsExactly("numéro 32", "numéro 33");
        assertThat(server.browser()
                        .get(list + "?state=settled")
                        .page()
                        .select("h2")
                        .eachText())
                .containsExactly("numéro 1");
        assertThat(server.browser().get(list).find("h2").text()).isEqualTo("numéro 33");
        assertThat(server.browser().get(list + "?state=x").status()).isEqualTo(200);
        assertThat(server.browser().get(list + "?after=nonsense").status()).isEqualTo(400);
    }

    @Test
    void theSectionOfACommonsListsThoseThatWaitAndThoseAnswered() {
        CommonsContributions none = server.bean(ContributionLists.class).of(scene.commons, scene.body, 5);
        assertThat(none.total()).isZero();
        String path = scene.submit("problem", "Répondue");
        scene.submit("problem", "En attente");
        scene.answer(path, "accepted", "Oui.");

        CommonsContributions some = server.bean(ContributionLists.class).of(scene.commons, scene.body, 5);

        assertThat(some.open()).extracting(row -> row.contribution().title()).containsExactly("En attente");
        assertThat(some.settled()).extracting(row -> row.contribution().title()).containsExactly("Répondue");
        assertThat(some.settled().getFirst().excerpt()).isEqualTo("Oui.");
        assertThat(some.openCount()).isEqualTo(1);
        assertThat(some.settledCount()).isEqualTo(1);
    }

    @Test
    void aLateOneSaysSoEverywhereAndTheDeskShowsTheOldestFirst() {
        scene.submit("question", "La plus jeune");
        String old = scene.submit("problem", "La plus vieille");
        scene.older(old, 34);

        assertThat(server.browser().get(old).find(".panel").text()).contains("En retard de 4 jours", "due le");
        Answer desk = scene.publisher.browser().get("/desk");
        assertThat(desk.page().select("#waiting h3").eachText()).containsExactly("La plus vieille", "La plus jeune");
        assertThat(desk.find("#waiting").text()).contains("En retard de 4 jours");

        scene.answer(old, "accepted", "Oui.");
        Answer after = scene.publisher.browser().get("/desk");
        assertThat(after.page().select("#waiting h3").eachText()).containsExactly("La plus jeune");
        assertThat(after.page().select("#to-do h3").eachText()).containsExactly("La plus vieille");
        assertThat(scene.author.browser().get("/desk").words()).contains("Vous ne publiez pour aucun organisme");
        assertThat(server.browser().get("/desk").status()).isEqualTo(401);
    }

    @Test
    void theAccountOfAPublisherLeadsToTheDesk() {
        assertThat(scene.publisher.browser().get("/account").page().select("main a[href='/desk']"))
                .isNotEmpty();
        assertThat(scene.author.browser().get("/account").page().select("main a[href='/desk']"))
                .isEmpty();
    }

    @Test
    void thereIsNothingAtUnknownAddresses() {
        for (String path : List.of(
                "/data/nulle-part/contributions",
                "/data/nulle-part/contribute",
                "/data/nulle-part/contributions/1",
                scene.commons.address().replace("/data/", "/code/") + "/contributions",
                scene.commons.address() + "/contributions/99",
                scene.commons.address() + "/contributions/0",
                scene.commons.address() + "/contributions/99999999999")) {
            assertThat(scene.author.browser().get(path).status()).as(path).isEqualTo(404);
        }
        String draft = scene.enter(CommonsKind.DATASET, Visibility.DRAFT).address();
        assertThat(scene.author.browser().get(draft + "/contribute").status()).isEqualTo(404);
        assertThat(scene.author.browser().get(draft + "/contributions").status())
                .isEqualTo(404);
    }
}
