package org.multitude.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.multitude.Answer;
import org.multitude.Browser;
import org.multitude.Form;
import org.multitude.TestServer;
import org.multitude.Verification;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.web.SetupStep;

/** The first hour of an operator, without JavaScript, on an installation of its own: one story in its order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstHourTest {
    private TestServer server;
    private GreenMail mailbox;
    private SignedIn operator;
    private Browser browser;

    @BeforeAll
    void start() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        mailbox = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server =
                TestServer.start(TestServer.freshDirectory(), Map.of("MULTITUDE_SMTP_URL", "smtp://127.0.0.1:" + port));
        server.claim();
        operator = TestPeople.administrator(server);
        browser = operator.browser();
    }

    @AfterAll
    void stop() {
        server.close();
        mailbox.stop();
    }

    @Test
    @Order(1)
    void theListSaysOfEachStepWhatThereIsAndLeadsToIt() {
        Answer list = browser.get("/admin");

        assertThat(list.page().select(".steps .step > a").eachText())
                .containsExactly(
                        "Adresse publique",
                        "Courrier",
                        "Langues",
                        "Licences proposées",
                        "Mentions légales",
                        "Données personnelles : texte de l’exploitant",
                        "Accessibilité : déclaration",
                        "Qui administre");
        assertThat(list.words()).contains("0 sur 8 en place");
        for (Element step : list.page().select(".steps .step > a")) {
            Answer page = browser.get(step.attr("href"));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.page().select("nav.admin a")).hasSizeGreaterThanOrEqualTo(5);
        }
        assertThat(browser.get("/").find("header").text()).contains("Mise en route");
        assertThat(server.beans(SetupStep.class)).hasSize(8);
    }

    @Test
    @Order(2)
    void theAddressIsShownWithWhatItMeans() {
        assertThat(browser.get("/admin/address").words())
                .contains(
                        server.address().toString(), "ne s’ouvre que sur cet ordinateur", "Rien n’est encore inscrit");
    }

    @Test
    @Order(3)
    void aServerThatDoesNotAnswerIsSaidAndOneThatDoesIsToo() throws Exception {
        Answer failed = browser.get("/admin/mail/server").form().submit().go();
        assertThat(failed.words()).contains("Le serveur n’a pas pris le message", "Vérifiez l’adresse, le port");
        assertThat(failed.find(".notice.late code").text()).isNotBlank();
        assertThat(step("Courrier")).contains("À faire", "n’a pas pris le dernier message d’essai");
        assertThat(browser.get("/health").words()).contains("à surveiller", "Des messages attendent");

        mailbox.start();
        Answer again = failed.form().submit().go();

        assertThat(again.words())
                .contains("Le serveur a pris le message", operator.person().email());
        assertThat(mailbox.getReceivedMessages())
                .anySatisfy(message -> assertThat(message.getSubject()).startsWith("Message d’essai de"));
        assertThat(step("Courrier")).contains("Fait", "a pris un message d’essai");
    }

    @Test
    @Order(4)
    void aTextIsPublishedOnceNothingIsLeftInBrackets() throws Exception {
        assertThat(server.browser().get("/legal").words()).contains("ne sont pas encore publiées");
        Answer form = browser.get("/admin/texts/legal");
        Answer refused = form.form().press("do", "publish");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.find("#error-french").text()).contains("[à compléter : nom de l’organisme]");

        Answer kept =
                form.form().with("french", "## Éditeur\n\n[à compléter : nom]").press("do", "keep");
        assertThat(kept.go().words()).contains("C’est gardé");
        assertThat(server.browser().get("/legal").words()).doesNotContain("Éditeur");
        assertThat(step("Mentions légales")).contains("un passage à compléter");

        Answer published = browser.get("/admin/texts/legal")
                .form()
                .with("french", "## Éditeur\n\nMétropole de Vaubrun, [son site](https://vaubrun.example).")
                .with("english", "## Publisher\n\nMetropolis of Vaubrun <script>alert(1)</script>")
                .press("do", "publish");

        assertThat(published.location()).isEqualTo("/legal");
        Answer read = server.browser().get("/legal");
        assertThat(read.find(".document h3").text()).isEqualTo("Éditeur");
        assertThat(read.words()).contains("Métropole de Vaubrun");
        assertThat(server.browser("en").get("/legal").find(".document").html())
                .contains("Metropolis of Vaubrun")
                .doesNotContain("<script");
        assertThat(step("Mentions légales")).contains("Fait", "Publié le");
        assertThat(server.browser().get("/record").words()).contains("Les mentions légales ont été publiées.");
        assertThat(Verification.findings(server)).isEmpty();
        assertThat(Verification.findingsAfter(server, "site.text", "published_fr", "'Une autre métropole.'", "true"))
                .anyMatch(finding -> finding.contains("site-text /legal") && finding.contains("french"));
    }

    @Test
    @Order(5)
    void whoSavesOverSomebodyElseSeesBothTexts() {
        Answer first = browser.get("/admin/texts/privacy");
        first.form().with("french", "Le premier texte.").press("do", "keep");

        Answer second = first.form().with("french", "Le second texte.").press("do", "keep");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.words()).contains("Le premier texte.");
        assertThat(second.find("textarea[name=french]").wholeText()).contains("Le second texte.");
        assertThat(second.form().press("do", "keep").status()).isEqualTo(303);
    }

    @Test
    @Order(6)
    void licencesOfferedAreThoseOfTheForm() {
        SignedIn servant = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.body(server, servant, "Métropole de Vaubrun");
        assertThat(licences(servant)).containsExactly("", "etalab-2.0", "ODbL-1.0", "CC0-1.0", "CC-BY-4.0");

        Answer none = browser.get("/admin/licences").form().without("licence").submit();
        assertThat(none.status()).isEqualTo(422);
        browser.get("/admin/licences").form().with("licence", "OGL-UK-3.0").submit();

        assertThat(licences(servant)).containsExactly("", "OGL-UK-3.0");
        assertThat(step("Licences proposées")).contains("Fait");
    }

    private static List<String> licences(SignedIn servant) {
        return servant.browser()
                .get("/data/new")
                .page()
                .select("select[name=licence] option")
                .eachAttr("value");
    }

    @Test
    @Order(7)
    void theLastAdministratorStays() {
        SignedIn second = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        assertThat(second.browser().get("/admin").status()).isEqualTo(403);
        String nobody = browser.get("/admin/administrators")
                .form("form[action='/admin/administrators']")
                .with("handle", "personne-ici")
                .submit()
                .find("#error-handle")
                .text();
        assertThat(nobody).contains("personne-ici");
        Answer alone = browser.get("/admin/administrators");
        assertThat(alone.words()).contains("Une seule personne administre");
        assertThat(alone.page().select("form[action$='/remove']")).isEmpty();

        alone.form("form[action='/admin/administrators']")
                .with("handle", second.person().handle())
                .submit();

        assertThat(step("Qui administre")).contains("Fait", "2 personnes");
        Answer both = second.browser().get("/admin/administrators");
        assertThat(both.status()).isEqualTo(200);
        assertThat(browser.get("/admin/mail").words()).contains("Vous administrez");
        assertThat(both.form("form[action$='/remove']:has([value='" + operator.id() + "'])")
                        .submit()
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("/admin").status()).isEqualTo(403);
        Form form = second.browser().get("/admin/administrators").form();
        Answer last = second.browser()
                .post(
                        "/admin/administrators/remove",
                        Map.of(
                                "_csrf",
                                form.value("_csrf"),
                                "_once",
                                form.value("_once"),
                                "person",
                                second.id().toString()));
        assertThat(last.status()).isEqualTo(409);
        assertThat(last.words()).contains("Il faut un administrateur");
        browser = second.browser();
    }

    @Test
    @Order(8)
    void aLanguageThatIsNotOfferedDisappears() {
        browser.get("/admin/languages").form().with("offered", "fr").submit();

        Answer home = server.browser("en").get("/");
        assertThat(home.header("Content-Language")).isEqualTo("fr");
        assertThat(home.find("header").text()).doesNotContain("English");
        assertThat(server.browser("en").cookie("language", "en").get("/").header("Content-Language"))
                .isEqualTo("fr");
        Answer wrong =
                browser.get("/admin/languages").form().with("first", "en").submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(browser.get("/admin/texts/legal").page().select("textarea")).hasSize(1);
        assertThat(step("Langues")).contains("Fait", "Une seule langue : français.");
    }

    @Test
    @Order(9)
    void whatIsDoneLeavesTheHead() {
        for (String text : List.of("privacy", "accessibility")) {
            browser.get("/admin/texts/" + text)
                    .form()
                    .with("french", "Tout est dit.")
                    .press("do", "publish");
        }
        TestPeople.administrator(server);

        // The address of a test is never a public one.
        assertThat(browser.get("/admin").words()).contains("7 sur 8 en place");
        assertThat(browser.get("/").find("header").text()).contains("Mise en route");
        assertThat(server.browser().get("/privacy").words()).contains("Tout est dit.", "Ce qui est gardé");
    }

    private String step(String name) {
        return browser.get("/admin").page().select(".steps > li").stream()
                .map(Element::text)
                .filter(text -> text.startsWith(name))
                .findFirst()
                .orElseThrow();
    }
}
