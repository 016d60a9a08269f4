package org.multitude.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Organization;
import org.multitude.identity.Role;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.text.Lang;

/**
 * What a body does with what people bring to it, and what they do with its answers: work shared among colleagues, a second
 * reader, several answered at once; support, contest, a second look, usefulness; and what the public sees of all that.
 */
@InChromium
class DeskJourneyTest {
    private static final String DOORS = "Deux portes portent le même numéro";
    private static final String FIRST_TREE = "Le platane de la place a disparu";
    private static final String SECOND_TREE = "Sept marronniers comptés huit";

    private final TestServer server = TestServer.shared();
    private Reader chief;
    private Reader colleague;
    private Reader author;
    private Reader supporter;
    private Reader visitor;
    private SignedIn atDesk;
    private String dataset = "";
    private String story = "";

    static Stream<Look> looks() {
        return Stream.of(Look.in(Lang.EN), Look.in(Lang.FR).width(Look.PHONE).scripts(false));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void contributionsAreSharedAnsweredContestedAndLookedAtAgain(Look look, Chromium chromium) {
        SignedIn head = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT, look.lang());
        atDesk = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT, look.lang());
        Organization body = TestPeople.body(
                server, head, "Service des arbres et des portes " + look.lang().code());
        TestPeople.member(server, body, atDesk, Role.PUBLISHER);
        try (Reader one = new Reader(chromium, server, look).as(head);
                Reader two = new Reader(chromium, server, look).as(atDesk);
                Reader three = new Reader(chromium, server, look)
                        .as(TestPeople.signIn(server, ActorKind.RESEARCHER, look.lang()));
                Reader four = new Reader(chromium, server, look)
                        .as(TestPeople.signIn(server, ActorKind.CITIZEN, look.lang()));
                Reader five = new Reader(chromium, server, look)) {
            chief = one;
            colleague = two;
            author = three;
            supporter = four;
            visitor = five;
            openSomething();
            wantASecondReader(body);
            bring();
            shareTheWork(head);
            approveAndAnswer(head);
            contestAndLookAgain();
            answerSeveralAtOnce();
            handOver(body, head);
            seeHowItWent(body);
        }
    }

    private void openSomething() {
        chief.open("/data");
        chief.follow("opendata.publish");
        chief.fill("title", "Portes et arbres");
        chief.fill("summary", "Chaque porte et chaque arbre de la commune.");
        chief.upload("file", "portes.csv", "id;voie;numero\na1;Rue du Verdon;7\na2;Rue du Verdon;7\n");
        chief.select("licence", "etalab-2.0");
        chief.select("frequency", "WEEKLY");
        chief.choose("theme", "REGI");
        chief.press("opendata.publish.send");
        dataset = chief.path();
    }

    private void wantASecondReader(Organization body) {
        chief.open(body.address() + "/promises");
        chief.fill("days-problem", "12");
        chief.page().locator("main [name=approval]").check();
        chief.press("promise.declare");
        visitor.open(body.address());
        assertThat(visitor.read()).contains(visitor.t("promise.within", 12));
    }

    private void bring() {
        for (String title : List.of(FIRST_TREE, SECOND_TREE, DOORS)) {
            author.open(dataset);
            author.follow("opendata.problem");
            author.fill("title", title);
            author.fill("text", "Vu sur place ce matin.");
            author.press("contribution.submit");
            assertThat(author.read()).contains(title);
        }
        story = author.path();
        supporter.open(story);
        supporter.press("support.give");
        assertThat(supporter.read()).contains(supporter.t("support.count", 1), supporter.t("support.withdraw"));
    }

    /** One is given to a colleague, who asks elsewhere and leaves a note; nobody outside sees any of it. */
    private void shareTheWork(SignedIn head) {
        chief.open("/desk");
        chief.followNamed(DOORS);
        chief.follow("desk.handle");
        chief.select("colleague", atDesk.person().handle());
        chief.press("desk.assign");

        colleague.open("/desk");
        colleague.follow("desk.whose.mine");
        assertThat(colleague.page().locator("#waiting h3").allInnerTexts()).containsExactly(DOORS);
        colleague.followNamed(DOORS);
        colleague.follow("desk.handle");
        colleague.fill("whom", "Service de la voirie");
        colleague.press("desk.ask");
        colleague.fill("note", "La plaque du 9 a été posée en mars.");
        colleague.press("desk.note.keep");
        colleague.pressNamed(colleague.t("desk.asked.reply") + " Service de la voirie");
        assertThat(colleague.read()).contains(colleague.t("desk.asked.replied"), "posée en mars");

        visitor.open(story);
        assertThat(visitor.read())
                .doesNotContain(
                        "Service de la voirie", "posée en mars", atDesk.person().handle())
                .doesNotContain(head.person().handle());
    }

    private void approveAndAnswer(SignedIn head) {
        colleague.open(story);
        colleague.follow("desk.handle");
        colleague.choose("decision", "declined");
        colleague.fill("reasons", "Le cadastre dit bien 7 pour les deux.");
        colleague.fill("office", "Service des adresses");
        colleague.press("desk.draft.keep");
        assertThat(colleague.page().locator("main [name=do][value=approve]").count())
                .isZero();

        chief.open(story);
        chief.follow("desk.handle");
        chief.press("desk.approve");
        assertThat(chief.read())
                .contains(chief.t("desk.draft.approved-by", head.person().handle()));
        colleague.open(story);
        colleague.follow("desk.handle");
        colleague.follow("desk.publish");
        colleague.press("contribution.answer.send");
        assertThat(colleague.read()).contains("Le cadastre dit bien 7", colleague.t("mark.declined"));
    }

    /** The author says that the answer does not do, once; another look at it changes it, and she says whether it was of use. */
    private void contestAndLookAgain() {
        author.openUntilItSays("/inbox", DOORS);
        author.go(() -> author.page()
                .locator("main ol.inbox a", new Page.LocatorOptions().setHasText(DOORS))
                .first()
                .click());
        author.follow("contest.contest");
        author.fill("reasons", "Le cadastre date de 1998 ; la plaque, de mars.");
        author.press("contest.send");
        assertThat(author.read()).contains(author.t("contest.section"), "la plaque, de mars");

        chief.open("/desk");
        assertThat(chief.page().locator("#contested h3").allInnerTexts()).containsExactly(DOORS);
        chief.followNamed(DOORS);
        chief.follow("contest.review");
        chief.choose("result", "changed");
        chief.choose("decision", "accepted");
        chief.fill("reasons", "Vous avez raison, la plaque de mars fait foi.");
        chief.fill("office", "Direction");
        chief.press("contribution.answer.send");
        assertThat(chief.read()).contains(chief.t("contest.result.changed.said"));

        supporter.openUntilItSays("/inbox", DOORS);
        author.open(story);
        assertThat(author.read()).contains("la plaque de mars fait foi");
        assertThat(author.page().locator("main a[href$='/contest']").count()).isZero();
        author.press("satisfaction.yes");
        assertThat(author.read()).contains(author.t("satisfaction.said.yes"));
    }

    private void answerSeveralAtOnce() {
        chief.open("/desk");
        for (Locator box : chief.page().locator("#waiting [name=c]").all()) {
            box.check();
        }
        chief.press("desk.together");
        assertThat(chief.read()).contains(FIRST_TREE, SECOND_TREE);
        chief.open("/desk");
        assertThat(chief.page().locator("#waiting h3").allInnerTexts())
                .containsExactlyInAnyOrder(FIRST_TREE, SECOND_TREE);
    }

    /** Whoever leaves names who goes on. */
    private void handOver(Organization body, SignedIn head) {
        chief.open("/desk");
        chief.followNamed(FIRST_TREE);
        chief.follow("desk.handle");
        chief.select("colleague", atDesk.person().handle());
        chief.press("desk.assign");
        colleague.open(body.address() + "/people");
        colleague.select("successor", head.person().handle());
        colleague.go(() ->
                colleague.page().locator("main form[action$='/remove'] button").click());
        chief.open("/desk?whose=mine");
        assertThat(chief.page().locator("#waiting h3").allInnerTexts()).containsExactly(FIRST_TREE);
    }

    private void seeHowItWent(Organization body) {
        chief.open("/desk");
        chief.follow("desk.statistics");
        assertThat(chief.read()).contains(chief.t("contribution.kind.problem.name"));
        visitor.open(body.address());
        visitor.open(story);
        assertThat(visitor.read())
                .contains(visitor.t("support.count", 1), "Le cadastre dit bien 7", "la plaque, de mars")
                .contains(visitor.t("contest.result.changed.said"))
                .doesNotContain(visitor.t("satisfaction.said.yes"));
        visitor.openNewestProof();
        assertThat(visitor.read()).contains(visitor.t("record.unchanged"));
    }
}
