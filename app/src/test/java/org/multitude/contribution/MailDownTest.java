package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Eventually;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;

class MailDownTest {
    @Test
    void theThreadGoesOnWithoutTheMailServerAndEachMessageLeavesOnceWhenItIsBack() throws Exception {
        int port = freePort();
        GreenMail mailbox = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        try (TestServer server = TestServer.start(
                TestServer.freshDirectory(), Map.of("MULTITUDE_SMTP_URL", "smtp://127.0.0.1:" + port))) {
            server.claim();
            SignedIn administrator = TestPeople.administrator(server);
            Scene scene = Scene.of(server, CommonsKind.DATASET);
            String path = scene.submit("problem", "Sans courrier");
            assertThat(scene.acknowledge(path).status()).isEqualTo(303);
            assertThat(scene.answer(path, "accepted", "Vous avez raison.").status())
                    .isEqualTo(303);
            assertThat(scene.done(path, "Corrigé.", "").status()).isEqualTo(303);
            assertThat(server.browser().get(path).words()).contains("Vous avez raison.", "Corrigé.");
            Eventually.within(
                    Duration.ofSeconds(20),
                    () -> assertThat(scene.author.browser().get("/inbox").words())
                            .contains("Acceptée, avec motifs", "C’est fait"));

            Answer down = Eventually.get(Duration.ofSeconds(30), () -> {
                Answer list = administrator.browser().get("/admin/mail");
                return list.words().contains("Connection refused")
                        ? java.util.Optional.of(list)
                        : java.util.Optional.empty();
            });
            List<String> messages = down.page().select("main tbody a").eachAttr("href");
            assertThat(messages).hasSize(4);
            assertThat(down.words()).contains("à envoyer").doesNotContain("envoyé ");

            mailbox.start();
            messages.forEach(message -> administrator
                    .browser()
                    .get(message)
                    .form("form[action$='/again']")
                    .submit());
            assertThat(mailbox.waitForIncomingEmail(30_000, 4)).isTrue();
            // A later message comes after another turn of the job, which must find the earlier ones gone.
            scene.publisher
                    .browser()
                    .get(path)
                    .form("form[action$='/comments']")
                    .with("text", "Merci encore.")
                    .submit();
            assertThat(mailbox.waitForIncomingEmail(30_000, 5)).isTrue();

            Eventually.within(
                    Duration.ofSeconds(10),
                    () -> assertThat(administrator.browser().get("/admin/mail").words())
                            .doesNotContain("à envoyer"));
            assertThat(mailbox.getReceivedMessages())
                    .hasSize(5)
                    .extracting(MimeMessage::getMessageID)
                    .doesNotHaveDuplicates();
        } finally {
            mailbox.stop();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
