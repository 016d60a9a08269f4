package org.multitude.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.opengov.consultation.Asking;
import org.multitude.platform.text.Lang;

/** A citizen reads statements, votes, adds one, and sees where opinions agree across groups. */
@InChromium
class ConsultationJourneyTest {
    private final TestServer server = TestServer.shared();

    @Test
    void aCitizenWithoutJavaScriptVotesOnTenStatementsAddsOneAndSeesWhereOpinionsMeet(Chromium chromium) {
        Asking asking = Asking.ofItsOwn(server);
        asking.crowd(25);
        SignedIn citizen = TestPeople.signIn(server, ActorKind.CITIZEN);
        try (Reader reader =
                new Reader(chromium, server, Look.in(Lang.FR).width(Look.PHONE).scripts(false))) {
            reader.in(citizen.browser().cookie("session"));
            reader.open(asking.path());
            for (String choice : List.of("agree", "disagree", "agree", "pass", "agree")) {
                reader.press("consultation.choice." + choice);
                reader.press("consultation.choice.agree");
            }
            assertThat(reader.read()).contains(reader.t("consultation.read", 10, 12));
            reader.follow("consultation.propose");
            reader.fill("text", "Les enfants doivent pouvoir traverser seuls.");
            reader.press("consultation.propose.do");
            assertThat(reader.read()).contains(reader.t("consultation.received"));
            asking.publish(13);
            asking.draw();
            reader.open(asking.path());
            assertThat(reader.read())
                    .contains(reader.t("consultation.map.here"), reader.t("consultation.gathers"))
                    .contains("Il faut plus de surveillants");
            assertThat(reader.page().locator("table.groups tbody tr").count()).isEqualTo(2);
            reader.follow("consultation.mine");
            assertThat(reader.page().locator(".said > li").count()).isEqualTo(10);
        }
    }

    @Test
    void whoHasJavaScriptVotesByKeysWithoutLoadingThePage(Chromium chromium) {
        Asking asking = Asking.ofItsOwn(server);
        try (Reader reader = new Reader(chromium, server, Look.in(Lang.EN))) {
            reader.open(asking.path());
            reader.page().evaluate("window.stayed = true");
            reader.page().locator("#vote button[value=agree]").focus();
            reader.page().keyboard().press("2");
            reader.page().getByText(reader.t("consultation.read", 1, 10)).waitFor();
            reader.page().keyboard().press("1");
            reader.page().getByText(reader.t("consultation.read", 2, 10)).waitFor();
            reader.page().locator("#vote button[value=pass]").click();
            reader.page().getByText(reader.t("consultation.read", 3, 10)).waitFor();
            reader.check();

            assertThat(reader.page().evaluate("window.stayed")).isEqualTo(true);
            assertThat(reader.page().evaluate("document.activeElement.id")).isEqualTo("vote-statement");
            reader.page().locator("body").press("Home");
            reader.page().locator("#content").focus();
            reader.page().keyboard().press("1");
            reader.open(asking.path());
            assertThat(reader.read()).contains(reader.t("consultation.read", 3, 10));
        }
    }
}
