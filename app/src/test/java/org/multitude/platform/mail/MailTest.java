package org.multitude.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Eventually;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.platform.text.Lang;
import org.springframework.transaction.support.TransactionTemplate;

class MailTest {
    private static final Message MESSAGE = new Message(
            "camille@example.org",
            Lang.FR,
            "Réponse à « ligne 312 »\r\nBcc: everybody@example.org",
            "La Métropole a accepté.\nhttps://example.org/x\n",
            Optional.of("https://example.org/inbox/settings"));

    @Test
    void aMessageIsKeptWhileTheServerIsDownAndLeavesWhenItIsUp() throws Exception {
        int port = freePort();
        GreenMail mailbox = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        try (TestServer server = TestServer.start(
                TestServer.freshDirectory(), Map.of("MULTITUDE_SMTP_URL", "smtp://127.0.0.1:" + port))) {
            server.claim();
            UUID id = post(server);

            KeptMessage down = await(server, id, kept -> kept.problem().isPresent());
            assertThat(down.state()).isEqualTo(KeptMessage.State.WAITING);
            assertThat(down.attempts()).isEqualTo(1);
            assertThat(Duration.between(down.postedAt(), down.nextAt())).isGreaterThan(Duration.ofSeconds(50));
            TestPeople.SignedIn administrator = TestPeople.administrator(server);
            Answer page = administrator.browser().get("/admin/mail/" + id);
            assertThat(page.words()).contains("à envoyer", down.problem().orElseThrow());

            mailbox.start();
            page.form().submit();

            await(server, id, kept -> kept.state() == KeptMessage.State.SENT);
            MimeMessage received = mailbox.getReceivedMessages()[0];
            assertThat(mailbox.getReceivedMessages()).hasSize(1);
            assertThat(received.getSubject()).isEqualTo("Réponse à « ligne 312 » Bcc: everybody@example.org");
            assertThat(received.getHeader("Bcc")).isNull();
            assertThat(received.getHeader("List-Unsubscribe")).containsExactly("<https://example.org/inbox/settings>");
            assertThat(received.getHeader("Message-ID")[0]).contains(id.toString());
            assertThat(received.getContent().toString()).contains("La Métropole a accepté.");
            assertThat(received.getFrom()[0].toString()).isEqualTo("multitude@localhost");
        } finally {
            mailbox.stop();
        }
    }

    @Test
    void withoutAMailServerTheAdministratorAndNobodyElseReadsWhatWasWritten() {
        TestServer server = TestServer.shared();
        UUID id = post(server);

        TestPeople.SignedIn administrator = TestPeople.administrator(server);
        Answer list = administrator.browser().get("/admin/mail");
        Answer one = administrator.browser().get("/admin/mail/" + id);

        assertThat(list.words()).contains("camille@example.org", "gardé ici");
        assertThat(one.find("pre").wholeText()).startsWith("La Métropole a accepté.\nhttps://example.org/x");
        assertThat(one.page().select("form[action$='/again']")).isEmpty();
        TestPeople.SignedIn other = TestPeople.signIn(server, ActorKind.CITIZEN);
        assertThat(other.browser().get("/admin/mail").status()).isEqualTo(403);
        assertThat(other.browser().get("/admin/mail/" + id).status()).isEqualTo(403);
        assertThat(server.browser().get("/admin/mail").status()).isEqualTo(401);
    }

    @Test
    void aMessageIsPostedInATransactionAndVanishesWithIt() {
        TestServer server = TestServer.shared();
        Outbox outbox = server.bean(Outbox.class);
        assertThatThrownBy(() -> outbox.post(MESSAGE)).isInstanceOf(IllegalStateException.class);

        UUID id = Objects.requireNonNull(server.bean(TransactionTemplate.class).execute(status -> {
            status.setRollbackOnly();
            return outbox.post(MESSAGE);
        }));

        assertThat(server.bean(MessageStore.class).find(id)).isEmpty();
    }

    private static UUID post(TestServer server) {
        return Objects.requireNonNull(server.bean(TransactionTemplate.class)
                .execute(status -> server.bean(Outbox.class).post(MESSAGE)));
    }

    private static KeptMessage await(TestServer server, UUID id, java.util.function.Predicate<KeptMessage> reached) {
        return Eventually.get(
                Duration.ofSeconds(20),
                () -> server.bean(MessageStore.class).find(id).filter(reached));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
