package org.multitude.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.multitude.Answer;
import org.multitude.Eventually;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Organization;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.text.Lang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Summaries of what one follows, through a real mail server; and that mail goes only where it was shown to arrive. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SummaryTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    /** Any sentence with one argument does. */
    private static final String SENTENCE = "identity.slug-taken";

    private final GreenMail mailbox = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private TestServer server;
    private Organization body;

    @BeforeAll
    void start() {
        mailbox.start();
        server = TestServer.start(
                TestServer.freshDirectory(),
                Map.of(
                        "MULTITUDE_SMTP_URL",
                        "smtp://127.0.0.1:" + mailbox.getSmtp().getPort()));
        server.claim();
        body = TestPeople.body(server, TestPeople.signIn(server, ActorKind.PUBLIC_AGENT), "Ville du lundi");
    }

    @AfterAll
    void stop() {
        server.close();
        mailbox.stop();
    }

    @Test
    void aSummaryGroupsByThingLeavesOutWhatWasReadAndComesOnceEvenFromTwoAtATime() throws Exception {
        SignedIn reader = follower("daily");
        SignedIn idle = follower("weekly");
        IntStream.rangeClosed(1, 43).forEach(number -> tell("rue-" + number));
        reader.browser().get("/inbox").form(".inbox form").submit();
        idle.browser().get("/inbox").form("form[action='/inbox/read']").submit();
        assertThat(received(reader)).isEmpty();

        due();
        List<CompletableFuture<Void>> two = IntStream.range(0, 2)
                .mapToObj(one -> CompletableFuture.runAsync(server.bean(SendSummaries.class)::run))
                .toList();
        two.forEach(CompletableFuture::join);
        Eventually.within(SOON, () -> assertThat(received(reader)).hasSize(1));
        tell("rue-44");
        server.bean(SendSummaries.class).run();

        MimeMessage summary = received(reader).getFirst();
        assertThat(summary.getSubject()).contains("42 pieces of news");
        assertThat(text(summary))
                .containsOnlyOnce("Ville du lundi\n")
                .contains("“rue-42”", server.address() + "/organizations", "2 more: " + server.address() + "/inbox")
                .doesNotContain("“rue-43”", "“rue-44”");
        assertThat(summary.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(summary.getHeader("List-Unsubscribe")[0]).contains("/no-more-notices/");
        assertThat(received(reader)).hasSize(1);
        assertThat(received(idle)).isEmpty();
    }

    @Test
    void whoseAddressIsNotConfirmedGetsNoMailReadsSoAndMayAskForTheLetter() throws Exception {
        SignedIn reader = follower("immediately");
        TestPeople.unconfirmed(server, reader);
        tell("rue-unheard");

        Answer inbox = reader.browser().get("/inbox");
        assertThat(inbox.words()).contains("rue-unheard", "No mail is sent to you");
        Answer asked =
                inbox.form("form[action='/account/email/letter']").submit().go();
        assertThat(asked.words()).contains(reader.person().email());
        Eventually.within(SOON, () -> assertThat(received(reader)).hasSize(1));
        assertThat(text(received(reader).getFirst())).contains("/confirm/").doesNotContain("rue-unheard");

        String confirm = text(received(reader).getFirst())
                .replaceAll("(?s).*(/confirm/\\S+).*", "$1")
                .strip();
        reader.browser().get(confirm).form("form[action^='/confirm/']").submit();
        tell("rue-heard");
        Eventually.within(SOON, () -> assertThat(received(reader)).hasSize(2));
        assertThat(reader.browser().get("/inbox").words()).doesNotContain("No mail is sent to you");
    }

    @Test
    void anInboxIsNarrowedToWhatIsUnreadAndToOneThing() {
        SignedIn reader = follower("never");
        tell("rue-seen");
        reader.browser().get("/inbox").form("form[action='/inbox/read']").submit();
        tell("rue-new");
        server.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> server.bean(Notifications.class)
                        .tell(reader.id(), new Notice(SENTENCE, List.of("elsewhere"), "/", Optional.empty())));

        Answer unread = reader.browser().get("/inbox?unread=true");
        assertThat(unread.words()).contains("rue-new", "elsewhere").doesNotContain("rue-seen");
        Answer all = reader.browser().get("/inbox");
        Answer thing =
                reader.browser().get(all.find(".inbox a[href^='/inbox?thing=']").attr("href"));
        assertThat(thing.words())
                .contains("rue-new", "rue-seen", "Ville du lundi")
                .doesNotContain("elsewhere");
    }

    @Test
    void summariesAreDueAtSevenWhereTheSiteIs() {
        Instant tuesday = Instant.parse("2026-12-01T05:59:00Z");
        assertThat(Rhythm.DAILY.lastDue(tuesday)).isEqualTo(Instant.parse("2026-11-30T06:00:00Z"));
        assertThat(Rhythm.DAILY.lastDue(tuesday.plusSeconds(60))).isEqualTo(Instant.parse("2026-12-01T06:00:00Z"));
        assertThat(Rhythm.WEEKLY.lastDue(tuesday)).isEqualTo(Instant.parse("2026-11-30T06:00:00Z"));
        assertThat(Rhythm.WEEKLY.lastDue(Instant.parse("2026-11-30T05:59:00Z")))
                .isEqualTo(Instant.parse("2026-11-23T06:00:00Z"));
    }

    /** An English reader who follows the body and chose this. */
    private SignedIn follower(String rhythm) {
        SignedIn reader = TestPeople.signIn(server, ActorKind.CITIZEN, Lang.EN);
        server.bean(Following.class).follow(reader.id(), body.id().value());
        reader.browser()
                .get("/inbox/settings")
                .form("form[action='/inbox/settings']")
                .with("rhythm", rhythm)
                .submit();
        return reader;
    }

    private void tell(String what) {
        UUID thing = body.id().value();
        server.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> server.bean(Notifications.class)
                        .tellFollowers(
                                thing,
                                new Notice(SENTENCE, List.of(what), "/organizations", Optional.empty()),
                                Optional.empty()));
    }

    /** As if the last summary had been written long ago. */
    private void due() {
        server.bean(JdbcClient.class)
                .sql("update notification.mail_choice set summed_until = '-infinity'")
                .update();
    }

    private List<MimeMessage> received(SignedIn who) {
        return Arrays.stream(mailbox.getReceivedMessages())
                .filter(message -> to(message).equals(who.person().email()))
                .toList();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage message) throws MessagingException, IOException {
        return message.getContent().toString().replace("\r\n", "\n");
    }
}
