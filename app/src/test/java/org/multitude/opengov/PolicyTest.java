package org.multitude.opengov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Form;
import org.multitude.TestServer;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.LinkCommons;
import org.multitude.commons.Register;
import org.multitude.commons.Visibility;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Organization;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.NotAllowed;
import org.springframework.transaction.support.TransactionTemplate;

class PolicyTest {
    private final TestServer server = TestServer.shared();
    private final SignedIn agent = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
    private final Organization body = TestPeople.body(server, agent, "Ville du Lierre");
    private final LocalDate today = LocalDate.now(Words.ZONE);

    @Test
    void aPolicyIsOpenedAndShowsThePhaseItIsIn() {
        String address = open("Rues scolaires");

        Answer page = server.browser().get(address);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select(".line > li")).hasSize(3);
        assertThat(page.find(".line > li.now b").text()).isEqualTo("Propositions");
        assertThat(page.find(".line > li.now").text()).contains("10 jours restants");
        assertThat(page.words()).contains("Ville du Lierre", "a ouvert");
        assertThat(server.browser("en").get(address).words()).contains("10 days left", "opened");
        server.caughtUp();
        assertThat(server.browser().get("/policy").words()).contains("Rues scolaires", "en ce moment : Propositions");
        Answer json = server.browser().get("/api/v1/policies/" + end(address), "application/json");
        assertThat(json.json().path("phases").path(1).path("current").asBoolean())
                .isTrue();
        assertThat(server.browser().get("/api/v1/policies", "application/json").status())
                .isEqualTo(200);
    }

    @Test
    void aPolicyWhosePhasesHaveAllPassedIsOver() {
        LocalDate last = LocalDate.of(2019, 3, 14);
        CommonsEntry over = server.bean(OpenPolicy.class)
                .open(
                        agent.id(),
                        body.id(),
                        new PolicyDraft(
                                "Halles",
                                Prose.of("Décidée."),
                                new Phases(List.of(new Phase("Consultation", last.minusDays(9), last)))));
        assertThat(server.browser().get(over.address()).find(".kind").text())
                .isEqualTo("Politique, terminée le 14 mars 2019");
        assertThat(server.browser("en").get(over.address()).find(".kind").text())
                .isEqualTo("Policy, over since 14 March 2019");
        String running = open("Encore en cours");
        assertThat(server.browser().get(running).find(".kind").text()).isEqualTo("Politique en construction");
        assertThat(server.browser().get("/organizations/" + body.slug().text()).words())
                .contains("Halles")
                .doesNotContain("en construction");
        server.caughtUp();
        assertThat(server.browser("en").get("/").find(".openings .policy").text())
                .contains("policies in all")
                .doesNotContain("open to all");
    }

    @Test
    void phasesThatOverlapOrEndBeforeTheyStartAreNamedAndNothingIsLost() {
        Answer wrong = blank("Chevauchée <i>")
                .with("start-2", today.minusDays(35).toString())
                .with("end-3", "demain")
                .submit();

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.find(".errors").text()).contains("Phase 2", "commence avant la fin", "demain");
        assertThat(wrong.find("[name=title]").attr("value")).isEqualTo("Chevauchée <i>");
        assertThat(wrong.find("[name=end-3]").attr("value")).isEqualTo("demain");

        Answer backwards = blank("À rebours").with("end-1", "2020-01-01").submit();
        assertThat(backwards.find(".errors").text()).contains("vient avant le premier");
        Answer none = agent.browser()
                .get("/policy/new")
                .form("form[action='/policy/new']")
                .with("title", "Sans phase")
                .submit();
        assertThat(none.find(".errors").text()).contains("au moins une phase", "Résumé");
    }

    @Test
    void aRowIsAddedWithoutJavaScriptUpToEight() {
        Answer more = blank("Plus de phases").press("more", "yes");
        assertThat(more.status()).isEqualTo(200);
        assertThat(more.page().select("[name=name-5]")).hasSize(1);
        assertThat(more.find("[name=name-2]").attr("value")).isEqualTo("Propositions");
        for (int i = 0; i < 5; i++) {
            if (more.page().select("button[name=more]").isEmpty()) {
                break;
            }
            more = more.form("form[action='/policy/new']").press("more", "yes");
        }
        assertThat(more.page().select("[name=name-8]")).hasSize(1);
        assertThat(more.page().select("[name=name-9], button[name=more]")).isEmpty();
    }

    @Test
    void twoPeopleEditingAtOnceSeeBothTexts() {
        String address = open("À deux mains");
        Form first = agent.browser().get(address + "/edit").form("form[action$=edit]");
        Form second = agent.browser().get(address + "/edit").form("form[action$=edit]");
        assertThat(first.with("title", "Premier titre").submit().location()).isEqualTo(address);
        Answer refused = second.with("title", "Second titre").submit();

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("Premier titre");
        assertThat(refused.find("[name=title]").attr("value")).isEqualTo("Second titre");
        assertThat(refused.form("form[action$=edit]").submit().location()).isEqualTo(address);
        assertThat(server.browser().get(address).words()).contains("Second titre", "a modifié");
    }

    @Test
    void onlyPublishersOfTheBodyOpenChangeAndLink() {
        SignedIn other = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.body(server, other, "Autre ville");
        String address = open("Réservée");
        CommonsEntry policy = server.bean(PolicyPages.class).entry(end(address));

        assertThat(other.browser().get(address + "/edit").status()).isEqualTo(403);
        assertThat(other.browser().get("/links/" + policy.id()).status()).isEqualTo(403);
        assertThat(server.browser().get(address + "/edit").status()).isEqualTo(401);
        Answer forged = fill(other.browser().get("/policy/new").form("form[action='/policy/new']"), "Volée")
                .forge("body", body.id().toString())
                .submit();
        assertThat(forged.status()).isEqualTo(422);
        assertThat(forged.find("#error-body").text()).contains("n’est pas proposé");
        PolicyDraft stolen =
                new PolicyDraft("Volée", Prose.of("Rien."), new Phases(List.of(new Phase("Seule", today, today))));
        assertThatThrownBy(() -> server.bean(OpenPolicy.class).open(other.id(), body.id(), stolen))
                .isInstanceOf(NotAllowed.class);
        assertThat(other.browser().get("/links/nothing").status()).isEqualTo(404);
    }

    @Test
    void dataIsLinkedAsEvidence() {
        String address = open("Appuyée sur des données");
        CommonsEntry policy = server.bean(PolicyPages.class).entry(end(address));
        CommonsEntry data = java.util.Objects.requireNonNull(server.bean(TransactionTemplate.class)
                .execute(status -> server.bean(Register.class)
                        .enter(new Register.NewEntry(
                                CommonsKind.DATASET,
                                java.util.Optional.empty(),
                                "Comptages de trafic",
                                "",
                                body.id(),
                                Visibility.PUBLIC))));
        Answer found = agent.browser().get("/links/" + policy.id() + "?q=" + server.address() + data.address());
        assertThat(found.form("form[method=post]").submit().go().words()).contains("Déjà relié", "Comptages de trafic");

        Answer page = server.browser().get(address);
        assertThat(page.find("#evidence").text())
                .contains("Comptages de trafic", "Données sur lesquelles elle s’appuie");
        assertThat(page.words()).contains("éclaire");
        assertThat(agent.browser()
                        .get("/links/" + policy.id() + "?q=comptages")
                        .page()
                        .select(".matter form[method=post] [value=" + data.id() + "]"))
                .isEmpty();
    }

    @Test
    void ofManyLinksTheLastFiftyAreShownAndTheListSaysSo() {
        String address = open("Très reliée");
        CommonsEntry policy = server.bean(PolicyPages.class).entry(end(address));
        for (int i = 1; i <= 49; i++) {
            link(policy, "Source numéro " + i);
        }
        assertThat(server.browser().get(address).find("#evidence").text()).doesNotContain("derniers liens");
        link(policy, "Source numéro 50");
        link(policy, "Source numéro 51");

        Answer page = server.browser().get(address);
        assertThat(page.page().select("#evidence .tiles li")).hasSize(50);
        assertThat(page.find("#evidence").text())
                .contains("Source numéro 51", "Source numéro 2", "Les 50 derniers liens au plus")
                .doesNotContain("Source numéro 1 ");
    }

    private void link(CommonsEntry policy, String title) {
        CommonsEntry data = java.util.Objects.requireNonNull(server.bean(TransactionTemplate.class)
                .execute(status -> server.bean(Register.class)
                        .enter(new Register.NewEntry(
                                CommonsKind.DATASET,
                                java.util.Optional.empty(),
                                title,
                                "",
                                body.id(),
                                Visibility.PUBLIC))));
        server.bean(LinkCommons.class).link(agent.id(), policy.id(), data.id());
    }

    @Test
    void whatIsShownIsWhatActsSaid() {
        String address = open("Montrée");
        CommonsEntry policy = server.bean(PolicyPages.class).entry(end(address));
        assertThat(server.bean(ShownPolicies.class)
                        .find(List.of(policy.id().value()))
                        .getFirst()
                        .values())
                .containsEntry("name", "Montrée")
                .containsEntry("body", body.id().toString())
                .containsEntry(
                        "phases",
                        today.minusDays(40) + "/" + today.minusDays(20) + " Constats\n"
                                + today.minusDays(10) + "/" + today.plusDays(10) + " Propositions\n"
                                + today.plusDays(11) + "/" + today.plusDays(30) + " Adoption");
    }

    @Test
    void phasesHoldTheirOrder() {
        Phase one = new Phase("Un", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
        Phase two = new Phase("Deux", LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 1));
        assertThatThrownBy(() -> new Phases(List.of(one, two))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Phases(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(one.percent(LocalDate.of(2026, 1, 31))).isEqualTo(100);
        assertThat(one.percent(LocalDate.of(2026, 1, 1))).isEqualTo(3);
    }

    private String open(String title) {
        Answer done = blank(title).submit();
        assertThat(done.status()).as(done.words()).isEqualTo(303);
        return done.location();
    }

    private Form blank(String title) {
        return fill(agent.browser().get("/policy/new").form("form[action='/policy/new']"), title);
    }

    private Form fill(Form form, String title) {
        return form.with("title", title)
                .with("summary", "Décider, école par école.")
                .with("name-1", "Constats")
                .with("start-1", today.minusDays(40).toString())
                .with("end-1", today.minusDays(20).toString())
                .with("name-2", "Propositions")
                .with("start-2", today.minusDays(10).toString())
                .with("end-2", today.plusDays(10).toString())
                .with("name-3", "Adoption")
                .with("start-3", today.plusDays(11).toString())
                .with("end-3", today.plusDays(30).toString());
    }

    private static String end(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
