package org.multitude.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.multitude.Answer;
import org.multitude.Browser;
import org.multitude.Eventually;
import org.multitude.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who forgot her password comes back by a letter; who gives another address shows that mail to it reaches her. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResetPasswordTest {
    private static final String NEXT = "encore une longue phrase";
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/(?:confirm|reset-password)/\\S{43})");

    private final GreenMail mailbox = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private TestServer server;

    @BeforeAll
    void start() {
        mailbox.start();
        server = TestServer.start(
                TestServer.freshDirectory(),
                Map.of(
                        "MULTITUDE_SMTP_URL",
                        "smtp://127.0.0.1:" + mailbox.getSmtp().getPort()));
        server.claim();
    }

    @AfterAll
    void stop() {
        server.close();
        mailbox.stop();
    }

    @Test
    void whoForgotHerPasswordChoosesAnotherAndEverySessionOfHersEnds() {
        Accounts.SignedUp camille = Accounts.signUp(server);
        Browser browser = server.browser();

        Answer asked = ask(browser, camille.email());
        assertThat(asked.go().words()).contains("Regardez votre boîte de réception");
        String link = link(camille.email(), "choisissez un autre mot de passe");
        Answer form = browser.get(link);
        assertThat(form.words()).contains(camille.handle());
        Answer tooShort = form.form().with("newPassword", "trop court").submit();
        assertThat(tooShort.status()).isEqualTo(422);
        Answer set = tooShort.form().with("newPassword", NEXT).submit();

        assertThat(set.go().words()).contains(camille.email(), "confirmée");
        assertThat(camille.browser().get("/account").status()).isEqualTo(401);
        assertThat(signIn(camille.handle(), Accounts.PASSWORD).status()).isEqualTo(422);
        assertThat(signIn(camille.handle(), NEXT).status()).isEqualTo(303);
        letter(camille.email(), "votre mot de passe a été changé");

        Answer again = server.browser().get(link);
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.words()).contains("Ce lien ne sert plus", "Demandez-en un nouveau");
    }

    @Test
    void whetherSomebodyIsHereIsNotToldAndNoMailboxIsFilled() {
        Accounts.SignedUp camille = Accounts.signUp(server);

        assertThat(ask(server.browser(), "nobody-of-this-name").go().words())
                .isEqualTo(ask(server.browser(), camille.handle()).go().words());
        for (int i = 0; i < 4; i++) {
            ask(server.browser(), camille.handle());
        }
        assertThat(server.bean(JdbcClient.class)
                        .sql("select count(*) from mail.message where recipient = :to and subject like '%choisissez%'")
                        .param("to", camille.email())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void aLinkWorksForAnHourAndForNothingElse() {
        TestPeople.SignedIn person = TestPeople.signIn(server, ActorKind.CITIZEN);
        SecretLinkStore links = server.bean(SecretLinkStore.class);
        SecretLink link =
                new SecretLink(person.id(), Optional.of(person.person().email()));
        String old = links.make(link, LinkPurpose.RESET_PASSWORD, Instant.now().minus(Duration.ofMinutes(61)));
        String older =
                links.make(link, LinkPurpose.RESET_PASSWORD, Instant.now().minus(Duration.ofHours(3)));
        String confirms = links.make(link, LinkPurpose.CONFIRM_ADDRESS, Instant.now());

        assertThat(server.browser().get("/reset-password/" + old).status()).isEqualTo(410);
        assertThat(server.browser().get("/reset-password/" + confirms).status()).isEqualTo(410);
        assertThat(server.browser().get("/reset-password/" + "x".repeat(43)).status())
                .isEqualTo(410);
        server.bean(ForgetSecretLinks.class).run();
        assertThat(links.find(older, LinkPurpose.RESET_PASSWORD, Instant.EPOCH)).isEmpty();
        assertThat(links.find(old, LinkPurpose.RESET_PASSWORD, Instant.EPOCH))
                .as("counted for an hour")
                .isPresent();
        assertThat(links.find(confirms, LinkPurpose.CONFIRM_ADDRESS, Instant.now()))
                .isPresent();
    }

    @Test
    void aNewAddressIsWrittenToOnlyOnceMailToItReachesHer() {
        Accounts.SignedUp camille = Accounts.signUp(server);
        assertThat(camille.browser().get("/account").words()).contains("pas encore confirmée");
        String here = link(camille.email(), "confirmez votre adresse");
        assertThat(server.browser().get(here).words()).contains(camille.email(), "du compte " + camille.handle());
        confirm(server.browser(), here);
        assertThat(camille.browser().get("/account").words()).doesNotContain("pas encore confirmée");
        String stale = recovery(camille);
        String next = "autre-" + camille.email();

        Answer wrong = change(camille, next, "not the password");
        assertThat(wrong.status()).isEqualTo(422);
        wrong.find("#error-password");
        Answer asked = change(camille, next, Accounts.PASSWORD);
        assertThat(asked.go().words()).contains("Une lettre est partie vers " + next, "confirmée");
        assertThat(signIn(next, Accounts.PASSWORD).status()).isEqualTo(422);
        String moves = link(next, "confirmez votre adresse");
        assertThat(server.browser().get(moves).form().submit().status()).isEqualTo(401);
        Accounts.SignedUp other = Accounts.signUp(server);
        assertThat(other.browser().get(moves).form().submit().status()).isEqualTo(403);
        confirm(camille.browser(), moves);

        assertThat(signIn(next, Accounts.PASSWORD).status()).isEqualTo(303);
        letter(camille.email(), "votre adresse a été changée");
        assertThat(server.browser().get(stale).status()).isEqualTo(410);
    }

    @Test
    void whoGetsHerAccountBackEndsWhatSomebodyElseBeganInIt() {
        Accounts.SignedUp camille = Accounts.signUp(server);
        String intruder = "intruder-" + camille.email();
        change(camille, intruder, Accounts.PASSWORD);
        String moves = link(intruder, "confirmez votre adresse");
        change(camille, camille.email(), Accounts.PASSWORD);
        assertThat(server.browser().get(moves).status())
                .as("another was asked for")
                .isEqualTo(410);
        change(camille, intruder + ".example", Accounts.PASSWORD);
        String again = link(intruder + ".example", "confirmez votre adresse");

        Answer set = server.browser()
                .get(recovery(camille))
                .form()
                .with("newPassword", NEXT)
                .submit();

        assertThat(set.status()).isEqualTo(303);
        assertThat(server.browser().get(again).status()).isEqualTo(410);
        assertThat(signIn(camille.email(), NEXT).status()).isEqualTo(303);
    }

    @Test
    void whatWaitedWhileThePasswordChangedComesTooLate() {
        Accounts.SignedUp camille = Accounts.signUp(server);
        PersonId person =
                server.bean(PersonStore.class).byHandle(camille.handle()).orElseThrow();
        KnownPassword known = server.bean(KnownPassword.class);
        String before = known.check(person, Accounts.PASSWORD);
        TransactionTemplate transaction = server.bean(TransactionTemplate.class);
        transaction.executeWithoutResult(status -> known.still(person, before));

        server.browser().get(recovery(camille)).form().with("newPassword", NEXT).submit();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> known.still(person, before)))
                .isInstanceOf(WrongPassword.class);
        assertThatThrownBy(() -> known.check(person, Accounts.PASSWORD)).isInstanceOf(WrongPassword.class);
    }

    @Test
    void anAddressIsOnePersonsHoweverManyAskForIt() {
        Accounts.SignedUp camille = Accounts.signUp(server);
        Accounts.SignedUp dominique = Accounts.signUp(server);
        String wanted = "wanted-" + camille.email();
        change(camille, wanted, Accounts.PASSWORD);
        String hers = link(wanted, "confirmez votre adresse");
        mailboxForgets();
        change(dominique, wanted, Accounts.PASSWORD);
        String also = link(wanted, "confirmez votre adresse");

        confirm(dominique.browser(), also);
        Answer late = camille.browser().get(hers).form().submit();

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("Un compte a déjà l’adresse");
        assertThat(signIn(camille.email(), Accounts.PASSWORD).status()).isEqualTo(303);
        assertThat(change(camille, dominique.email(), Accounts.PASSWORD).status())
                .isEqualTo(303);
        assertThat(change(camille, wanted, Accounts.PASSWORD).status()).isEqualTo(409);
    }

    @Test
    void whoAdministersReadsNoLinkThatActsForSomebodyElse() {
        Accounts.SignedUp camille = Accounts.signUp(server);
        ask(server.browser(), camille.handle());
        String link = link(camille.email(), "choisissez un autre mot de passe");
        Browser administrator = TestPeople.administrator(server).browser();

        String address = administrator.get("/admin/mail").page().select("main a[href^=/admin/mail/]").stream()
                .filter(one -> one.text().contains("choisissez un autre"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        Answer page = administrator.get(address);

        assertThat(page.words()).contains("lui seul le lit");
        assertThat(page.text()).doesNotContain(link);
    }

    @Test
    void lettersToConfirmAnAddressAreFew() {
        Accounts.SignedUp camille = Accounts.signUp(server);
        for (int i = 0; i < 4; i++) {
            assertThat(change(camille, camille.email(), Accounts.PASSWORD).status())
                    .isEqualTo(303);
        }

        Answer refused = change(camille, camille.email(), Accounts.PASSWORD);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.words()).contains("plusieurs fois en une heure");
    }

    private String recovery(Accounts.SignedUp person) {
        ask(server.browser(), person.handle());
        return link(person.email(), "choisissez un autre mot de passe");
    }

    private void mailboxForgets() {
        try {
            mailbox.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer ask(Browser browser, String name) {
        return browser.get("/reset-password").form().with("name", name).submit();
    }

    private static Answer change(Accounts.SignedUp person, String email, String password) {
        return person.browser()
                .get("/account/email")
                .form("form[action='/account/email']")
                .with("email", email)
                .with("password", password)
                .submit();
    }

    private static void confirm(Browser browser, String link) {
        Answer done = browser.get(link).form().submit();
        assertThat(done.go().words()).contains("Votre adresse est confirmée");
    }

    private Answer signIn(String name, String password) {
        return server.browser()
                .get("/sign-in")
                .form("form[action='/sign-in']")
                .with("name", name)
                .with("password", password)
                .submit();
    }

    private String link(String to, String subject) {
        Matcher matcher = LINK.matcher(letter(to, subject));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    /** Text of the letter with this in its subject, as soon as it is in the mailbox. */
    private String letter(String to, String subject) {
        return Eventually.get(
                Duration.ofSeconds(30),
                () -> Arrays.stream(mailbox.getReceivedMessages())
                        .filter(message -> isTo(message, to, subject))
                        .map(ResetPasswordTest::text)
                        .findFirst());
    }

    private static boolean isTo(MimeMessage message, String to, String subject) {
        try {
            return List.of(message.getAllRecipients()).toString().contains("[" + to + "]")
                    && message.getSubject().contains(subject);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage message) {
        try {
            return message.getContent().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
