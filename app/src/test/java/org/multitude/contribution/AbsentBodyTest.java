package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Eventually;
import org.multitude.Form;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A body named by an import: no clock, what is brought is relayed to its contact once a day, until its people claim it. */
class AbsentBodyTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void withoutAMailServerThePageSaysThatNobodyWasTold() {
        TestServer server = TestServer.shared();
        Scene scene = Scene.unclaimed(server, CommonsKind.DATASET);
        String path = scene.submit("problem", "Personne ne le saura");
        scene.older(path, 400);

        Answer page = server.browser().get(path);
        assertThat(page.find(".panel").text())
                .contains("En attente", "n’envoie pas encore de courrier : personne n’a été prévenu")
                .doesNotContain("retard");
        assertThat(server.browser().get(scene.body.address()).words())
                .contains("Pas encore ici", "Une contribution attend ses équipes.", "dans aucun taux de réponse");
        assertThat(server.browser()
                        .get("/api/v1" + path.replace("/data/", "/datasets/").replaceFirst("/[0-9]+$", ""))
                        .text())
                .contains("Personne ne le saura")
                .doesNotContain("relayedAt", "promisedDays");
    }

    @Test
    void whatIsBroughtIsRelayedOnceADayAndTheContactMayStopItWithOneClick() throws Exception {
        GreenMail mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailbox.start();
        try (TestServer server = TestServer.start(
                TestServer.freshDirectory(),
                Map.of(
                        "MULTITUDE_SMTP_URL",
                        "smtp://127.0.0.1:" + mailbox.getSmtp().getPort()))) {
            server.claim();
            Scene scene = Scene.unclaimed(server, CommonsKind.DATASET);
            String first = scene.submit("problem", "Deux portes portent le 9");
            Eventually.within(SOON, () -> assertThat(letters(mailbox)).hasSize(1));
            Eventually.within(SOON, () -> {
                // Its turn comes twice a minute.
                server.bean(RelayContributions.class).run();
                assertThat(server.browser().get(first).words())
                        .contains("Transmise le", "au contact que l’organisme a publié");
            });

            MimeMessage letter = letters(mailbox).getFirst();
            String text = letter.getContent().toString();
            assertThat(text)
                    .contains("Deux portes portent le 9", first, "Your people are not on Essai yet")
                    .doesNotContain(scene.author.person().handle(), "Les lignes 311");
            assertThat(letter.getHeader("List-Unsubscribe-Post")[0]).isEqualTo("List-Unsubscribe=One-Click");

            String second = scene.submit("problem", "Une rue manque");
            assertThat(server.browser().get(second).words()).contains("au plus un par jour");
            aDayLater(server);
            Eventually.within(SOON, () -> assertThat(letters(mailbox)).hasSize(2));
            assertThat(letters(mailbox).get(1).getContent().toString())
                    .contains("Une rue manque")
                    .doesNotContain("Deux portes");

            String stop = stopLink(letter);
            assertThat(server.browser().get(stop).words()).contains("Ne plus m’écrire");
            assertThat(server.browser()
                            .post(stop, Map.of("List-Unsubscribe", "One-Click"))
                            .status())
                    .isEqualTo(200);
            String third = scene.submit("problem", "Personne n’écrira");
            aDayLater(server);
            assertThat(server.browser().get(third).words()).contains("ne veut plus de messages");
            assertThat(server.browser().get(stop).words()).contains("Vous ne recevrez plus ces messages");
            assertThat(letters(mailbox)).hasSize(2);

            claimed(server, scene, first, third);
        } finally {
            mailbox.stop();
        }
    }

    /** In the same server: starting one takes seconds. */
    private static void claimed(TestServer server, Scene scene, String first, String third) {
        scene.older(first, 400);
        SignedIn servant = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        SignedIn other = TestPeople.signIn(server, ActorKind.CITIZEN);
        SignedIn administrator = TestPeople.administrator(server);
        Answer body = server.browser("en").get(scene.body.address());
        assertThat(body.words())
                .contains("3 contributions wait for its people.", "2 were relayed to the published contact");

        assertThat(ask(servant, scene, Map.of("office", "Voirie")).status()).isEqualTo(422);
        assertThat(ask(servant, scene, Map.of("office", "Voirie", "address", "voirie@example.org"))
                        .status())
                .isEqualTo(303);
        assertThat(ask(other, scene, Map.of("office", "Moi", "reason", "J’y habite."))
                        .status())
                .isEqualTo(303);
        assertThat(servant.browser().get(scene.body.address() + "/claim").words())
                .contains("À décider")
                .doesNotContain("J’y habite");
        assertThat(servant.browser().get("/admin/claims").status()).isEqualTo(403);
        assertThat(administrator.browser().get("/inbox").words()).contains("Quelqu’un demande à représenter");
        List<String> requests = administrator
                .browser()
                .get("/admin/claims")
                .page()
                .select("main tbody a")
                .eachAttr("href");
        assertThat(requests).hasSize(2);
        assertThat(administrator
                        .browser()
                        .get(requests.get(0))
                        .form("form[action$='/decline']")
                        .submit()
                        .status())
                .isEqualTo(422);
        assertThat(administrator
                        .browser()
                        .get(requests.get(0))
                        .form("form[action$='/accept']")
                        .submit()
                        .status())
                .isEqualTo(303);

        assertThat(servant.browser().get("/inbox").words()).contains("Vous administrez désormais");
        assertThat(other.browser().get("/inbox").words()).contains("une autre a été acceptée");
        assertThat(server.browser().get(scene.body.address()).words())
                .contains("Ses équipes répondent ici", "a ses équipes ici")
                .doesNotContain("Pas encore ici");
        assertThat(server.browser().get(first).find(".panel").text())
                .contains("réponse due le")
                .doesNotContain("retard");
        Answer answered = servant.browser()
                .get(third + "/answer")
                .form("form[action$='/answer']")
                .with("decision", "declined")
                .with("reasons", "Non.")
                .with("office", "Voirie")
                .submit();
        assertThat(answered.status()).isEqualTo(303);
        Eventually.within(
                SOON,
                () -> assertThat(server.browser("en").get("/trust").words())
                        .contains("Of 3 contributions received, one has an answer", "0 of 2 are late")
                        .doesNotContain("And those who are not here?"));
    }

    private static Answer ask(SignedIn person, Scene scene, Map<String, String> values) {
        Form form = person.browser().get(scene.body.address() + "/claim").form("form[action$='/claim']");
        for (Map.Entry<String, String> value : values.entrySet()) {
            form = form.with(value.getKey(), value.getValue());
        }
        return form.submit();
    }

    private static void aDayLater(TestServer server) {
        server.bean(JdbcClient.class)
                .sql("update contribution.contact_point set last_mail_at = last_mail_at - interval '25 hours'")
                .update();
        server.bean(RelayContributions.class).run();
    }

    private static List<MimeMessage> letters(GreenMail mailbox) {
        return Arrays.stream(mailbox.getReceivedMessages())
                .filter(message ->
                        GreenMailUtil.getAddressList(recipients(message)).equals("mairie@example.org"))
                .toList();
    }

    private static jakarta.mail.Address[] recipients(MimeMessage message) {
        try {
            return message.getAllRecipients();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String stopLink(MimeMessage letter) throws Exception {
        Matcher matcher =
                Pattern.compile("(/no-more-mail/[0-9a-f-]+)").matcher(letter.getHeader("List-Unsubscribe")[0]);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
