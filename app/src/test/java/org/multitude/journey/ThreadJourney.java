package org.multitude.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.multitude.TestServer;
import org.multitude.record.verify.ReceiptCheck;

/**
 * The whole thread as its people live it in a browser, in both languages, with and without JavaScript: a body opens its
 * data, its code and its policy; somebody doubts; others follow and discuss; the body answers; the public checks.
 */
@InChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ThreadJourney {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String BEFORE = """
            id;voie;numero
            a1;Rue Jean Jaures;7
            a2;Rue Jean Jaures;9
            a3;Rue du Verdon;11
            """;
    private static final String AFTER = BEFORE.replace("a2;Rue Jean Jaures;9", "a2;Rue Jean-Jaurès;9 bis");
    private static final String DOUBT = "Deux portes ne peuvent pas être le 9";
    private static final String REASONS = "Vous avez raison : l’erreur venait de notre import.";

    private final Look look;
    private final int number = NUMBER.incrementAndGet();
    private final String datasetTitle = "Adresses de Vaubrun, relevé " + number;
    private final String softwareName = "Adressier " + number;
    private final String policyTitle = "Rues scolaires, cahier " + number;
    private final String communityName = "Adresses justes " + number;
    private TestServer server;
    private Reader servant;
    private Reader author;
    private Reader other;
    private Reader visitor;
    private String dataset = "";
    private String software = "";
    private String policy = "";
    private String community = "";
    private String story = "";

    ThreadJourney(Look look) {
        this.look = look;
    }

    @Test
    @Order(1)
    void theBodyOpensItsDataItsCodeAndItsPolicyAndLinksThem(Chromium chromium) {
        servant = arrive(chromium, "agent", "public-agent");
        servant.open("/organizations");
        servant.follow("identity.organization-new");
        servant.fill("name", "Métropole de Vaubrun " + number);
        servant.choose("type", "local-authority");
        servant.press("identity.organization.enter");

        servant.open("/data");
        servant.follow("opendata.publish");
        servant.fill("title", datasetTitle);
        servant.fill("summary", "Toutes les adresses de la métropole.");
        servant.upload("file", "adresses.csv", BEFORE);
        servant.select("licence", "etalab-2.0");
        servant.select("frequency", "WEEKLY");
        servant.choose("theme", "REGI");
        servant.press("opendata.publish.send");
        dataset = servant.path();

        servant.open("/code");
        servant.follow("opensource.add");
        servant.upload("file", "publiccode.yml", Card.of(softwareName, "https://example.org/adressier.git"));
        servant.press("opensource.add.do");
        software = servant.path();

        servant.open("/policy");
        servant.follow("opengov.open");
        servant.fill("title", policyTitle);
        servant.fill("summary", "Décider, école par école.");
        servant.fill("name-1", "Constats");
        servant.fill("start-1", LocalDate.now().minusDays(5).toString());
        servant.fill("end-1", LocalDate.now().plusDays(20).toString());
        servant.press("opengov.open.do");
        policy = servant.path();

        link(software, datasetTitle);
        link(dataset, policyTitle);
        servant.open(dataset);
        servant.reloadUntil(servant.page().locator("table.explorer"), "opendata.explore.again");
        assertThat(servant.read()).contains(softwareName, policyTitle, "Rue du Verdon");
    }

    @Test
    @Order(2)
    void aCommunityLooksAfterThem() {
        servant.open("/communities");
        servant.follow("community.found");
        servant.fill("name", communityName);
        servant.fill("summary", "Une adresse exacte pour chaque porte.");
        servant.fill("charter", "Nous vérifions sur place avant de corriger.");
        servant.press("community.found");
        community = servant.path();
        servant.follow("community.commons.manage");
        servant.fill("q", datasetTitle);
        servant.press("community.commons.find");
        servant.go(() -> servant.page()
                .locator("main li:has(a[href='" + dataset + "']) form button")
                .click());

        servant.open(community);
        assertThat(servant.read()).contains(datasetTitle);
    }

    @Test
    @Order(3)
    void theAuthorJoinsNamesTheRowThatIsWrongAndKeepsHerReceipt(Chromium chromium) throws Exception {
        author = arrive(chromium, "chercheuse", "researcher");
        author.open(community);
        author.press("community.join");
        assertThat(author.read()).contains(author.t("community.you.member"));
        author.followNamed(datasetTitle);
        author.press("notification.follow");
        assertThat(author.read()).contains(author.t("notification.unfollow"));
        author.follow("opendata.problem");
        author.fill("title", DOUBT);
        author.fill("row", "2");
        author.fill("column", "numero");
        author.fill("text", "Sur place, une plaque indique **9 bis**.");
        author.press("contribution.submit");
        story = author.path();
        assertThat(author.read()).contains("9 bis", "numero").contains(author.t("contribution.discussion"));

        author.openNewestProof();
        Download receipt = author.page()
                .waitForDownload(() -> author.page()
                        .locator("main a[href$='/receipt']")
                        .first()
                        .click());
        String key = server.browser().get("/log/key").text().strip();
        assertThat(ReceiptCheck.check(Files.readAllBytes(receipt.path()), key).findings())
                .isEmpty();
        assertThat(new String(Files.readAllBytes(receipt.path()), StandardCharsets.UTF_8))
                .contains("c2sp.org");
    }

    @Test
    @Order(4)
    void anotherOneFollowsAndDiscusses(Chromium chromium) {
        other = arrive(chromium, "association", "civil-society");
        other.open(dataset);
        other.followNamed(DOUBT);
        other.press("notification.follow");
        other.fill("text", "Nous avons vu la même plaque.");
        other.press("contribution.comment");

        assertThat(other.read()).contains("Nous avons vu la même plaque.");
    }

    @Test
    @Order(5)
    void theBodyAcknowledgesAnswersCorrectsAndSaysSo() {
        servant.open("/desk");
        servant.followNamed(DOUBT);
        servant.follow("contribution.acknowledge");
        servant.fill("office", "Service géographique");
        servant.press("contribution.acknowledge");

        servant.follow("contribution.answer");
        servant.choose("decision", "accepted");
        servant.fill("reasons", REASONS);
        servant.fill("whatFollows", "Une version corrigée cette semaine.");
        servant.fill("office", "Service géographique");
        servant.press("contribution.answer.send");
        assertThat(servant.read()).contains(servant.t("mark.accepted"), REASONS);

        servant.open(dataset);
        servant.follow("opendata.version-new");
        servant.upload("file", "adresses.csv", AFTER);
        servant.fill("note", "La ligne 2 porte son vrai numéro.");
        servant.press("opendata.version-new.send");
        String version = dataset + "/versions/2";
        servant.open(version);
        assertThat(servant.page().locator("main ins").allInnerTexts()).anyMatch(text -> text.contains("9 bis"));

        servant.open(story);
        servant.follow("contribution.finish");
        servant.fill("outcome", "La ligne 2 est corrigée dans la version 2.");
        servant.fill("address", version);
        servant.press("contribution.done.send");
        assertThat(servant.read()).contains("corrigée dans la version 2");
    }

    @Test
    @Order(6)
    void thoseWhoFollowAreTold() {
        for (Reader told : new Reader[] {author, other}) {
            told.openUntilItSays("/inbox", DOUBT);
            told.press("notification.mark-all-read");
            told.go(() -> told.page()
                    .locator("main ol.inbox a", new Page.LocatorOptions().setHasText(DOUBT))
                    .first()
                    .click());
            assertThat(told.read()).contains(REASONS);
        }
    }

    @Test
    @Order(7)
    void thePublicFindsItReadsItAndOpensItsProof(Chromium chromium) {
        visitor = new Reader(chromium, server, look);
        visitor.openUntilItSays("/search?q=" + DOUBT.replace(' ', '+'), DOUBT);
        visitor.open("/");
        visitor.fill("q", datasetTitle);
        visitor.press("portal.search");
        visitor.followNamed(datasetTitle);
        assertThat(visitor.read()).contains("9 bis", "Métropole de Vaubrun " + number);
        visitor.followNamed(DOUBT);
        assertThat(visitor.read())
                .contains(REASONS, "Nous avons vu la même plaque.", visitor.t("contribution.sign-in"));

        visitor.openNewestProof();
        assertThat(visitor.read()).contains(visitor.t("record.in-log"), visitor.t("record.unchanged"));
        visitor.open("/record");
        visitor.open("/trust");
        assertThat(visitor.read()).contains("Métropole de Vaubrun " + number);
    }

    @BeforeAll
    void server() {
        server = TestServer.shared();
    }

    @AfterAll
    void leave() {
        Stream.of(servant, author, other, visitor)
                .filter(reader -> reader != null)
                .forEach(Reader::close);
    }

    /** Somebody makes an account by the page. */
    private Reader arrive(Chromium chromium, String name, String kind) {
        Reader reader = new Reader(chromium, server, look);
        String handle = Account.freshHandle(name);
        reader.open("/sign-up");
        reader.fill("handle", handle);
        reader.fill("email", handle + "@example.org");
        reader.fill("password", Account.PASSWORD);
        reader.choose("kind", kind);
        reader.press("identity.sign-up");
        assertThat(reader.path()).isEqualTo("/account");
        return reader;
    }

    private void link(String from, String title) {
        servant.open(from);
        servant.follow("commons.links.change");
        servant.fill("q", title);
        servant.press("commons.links.find");
        servant.pressNamed(servant.t("commons.links.do") + " " + title);
    }
}
