package org.multitude.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Browser;
import org.multitude.TestServer;
import org.multitude.journey.Chromium;
import org.multitude.journey.InChromium;
import org.multitude.journey.Passing;
import org.multitude.platform.web.Sessions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A code besides the password: set up, asked for, and never gone round. */
class SecondFactorTest {
    private static final String NEXT = "encore une longue phrase";

    private final TestServer server = TestServer.shared();
    private final SecondFactorStore factors = server.bean(SecondFactorStore.class);

    @AfterEach
    void nothingIsAskedOfOthers() {
        server.bean(JdbcClient.class)
                .sql("update identity.demand set second_factor = false")
                .update();
    }

    /** Somebody with a second factor. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Guarded(Accounts.SignedUp person, PersonId id, byte[] secret, List<String> recovery) {
        /** The next code: the one of now was given to set it up. */
        String code() {
            return Totp.code(secret, Instant.now().plusSeconds(30));
        }
    }

    @Test
    void theCodesAreThoseOfTheStandard() {
        byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

        // RFC 6238, appendix B, without the two digits in front.
        assertThat(Totp.code(secret, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(Totp.code(secret, Instant.ofEpochSecond(1_111_111_109))).isEqualTo("081804");
        assertThat(Totp.code(secret, Instant.ofEpochSecond(20_000_000_000L))).isEqualTo("353130");
        assertThat(Base32.of("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
    }

    @Nested
    @InChromium
    class InABrowser {
        @Test
        void thePagesOnTheWayAreAccessible(Chromium chromium) {
            Accounts.SignedUp camille = Accounts.signUp(server);
            Answer begun = begin(camille, Accounts.PASSWORD).go();
            byte[] secret =
                    factors.begun(id(camille), Instant.EPOCH).orElseThrow().bytes();
            Passing.holds(chromium, server, begun);
            Passing.holds(chromium, server, confirm(begun, Totp.code(secret, Instant.now())));
            Answer asked = signIn(camille.handle(), Accounts.PASSWORD);
            assertThat(asked.words()).contains("Votre second facteur");
            Passing.holds(chromium, server, asked);
        }
    }

    @Test
    void aSecondFactorIsSetUpWithAFirstCodeAndAskedForAfterThePassword() {
        Accounts.SignedUp camille = Accounts.signUp(server);
        assertThat(camille.browser().get("/account").words()).contains("Votre mot de passe suffit");

        Answer wrong = begin(camille, "not the password");
        assertThat(wrong.status()).isEqualTo(422);
        wrong.find("#error-password");
        Answer begun = begin(camille, Accounts.PASSWORD).go();
        String typed = begun.find("code.secret").text();
        assertThat(begun.find("svg[role=img] path").attr("d")).isNotEmpty();
        assertThat(begun.find("a[href^=otpauth://totp/]").attr("href")).contains("secret=" + Base32.plain(typed));
        Answer notYet = confirm(begun, "000000x");
        assertThat(notYet.status()).isEqualTo(422);
        assertThat(signIn(camille.handle(), Accounts.PASSWORD).status())
                .as("nothing is asked for before the first code")
                .isEqualTo(303);
        byte[] secret = factors.begun(id(camille), Instant.EPOCH).orElseThrow().bytes();
        assertThat(Base32.grouped(Base32.of(secret))).isEqualTo(typed);
        Answer codes = confirm(notYet, Totp.code(secret, Instant.now()));
        assertThat(codes.page().select("main ol code")).hasSize(10);
        assertThat(letters(camille, "demande un second facteur")).isOne();
        assertThat(camille.browser().get("/account/second-factor").words()).contains("il en reste 10");

        Browser browser = server.browser();
        Answer asked = enter(browser, "/sign-in?to=/inbox", camille.handle(), Accounts.PASSWORD);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.words()).contains("Votre second facteur");
        assertThat(browser.cookie("session")).isEmpty();
        Answer empty = asked.form().submit();
        assertThat(empty.status()).isEqualTo(422);
        Answer inside = empty.form()
                .with(
                        "code",
                        " " + Base32.grouped(Totp.code(secret, Instant.now().plusSeconds(30))))
                .submit();
        assertThat(inside.status()).isEqualTo(303);
        assertThat(inside.location()).isEqualTo("/inbox");
        assertThat(browser.get("/account").status()).isEqualTo(200);
    }

    @Test
    void aCodeWorksOnceAndSoDoesATicket() {
        Guarded camille = guarded();
        String now = camille.code();
        Answer first = halfway(camille);
        Answer second = halfway(camille);

        assertThat(first.form().with("code", now).submit().status()).isEqualTo(303);
        Answer replayed = second.form().with("code", now).submit();
        assertThat(replayed.status()).isEqualTo(422);
        assertThat(replayed.words()).contains("il a déjà servi");
        Answer older = second.form()
                .with("code", Totp.code(camille.secret(), Instant.now()))
                .submit();
        assertThat(older.status()).as("older than one that was taken").isEqualTo(422);
        Answer used = server.browser()
                .post("/sign-in/second-factor", Map.of("ticket", first.form().value("ticket"), "code", camille.code()));
        assertThat(used.status()).isEqualTo(422);
        assertThat(used.words()).contains("recommencez");
        assertThat(used.page().select("form[action='/sign-in']")).hasSize(1);
        Answer forged = second.form()
                .forge("ticket", "x".repeat(43))
                .with("code", camille.code())
                .submit();
        assertThat(forged.words()).contains("recommencez");
    }

    @Test
    void aRecoveryCodeOpensTheAccountOnce() {
        Guarded camille = guarded();
        String spare = camille.recovery().getFirst();

        assertThat(halfway(camille)
                        .form()
                        .with("code", spare.toLowerCase(java.util.Locale.ROOT))
                        .submit()
                        .status())
                .isEqualTo(303);
        assertThat(halfway(camille).form().with("code", spare).submit().status())
                .isEqualTo(422);
        Guarded other = guarded();
        assertThat(halfway(other)
                        .form()
                        .with("code", camille.recovery().get(1))
                        .submit()
                        .status())
                .as("somebody else's")
                .isEqualTo(422);
        assertThat(camille.person().browser().get("/account/second-factor").words())
                .contains("il en reste 9");
    }

    @Test
    void guessesAreFewHoweverManyAddressesTheyComeFrom() {
        Guarded camille = guarded();
        Answer page = halfway(camille);
        for (int i = 0; i < Attempts.MOST; i++) {
            page = halfway(camille).form().with("code", "12345" + i + "x").submit();
            assertThat(page.status()).isEqualTo(422);
        }

        Answer refused = page.form().with("code", camille.code()).submit();

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("900");
    }

    @Test
    void anotherPasswordByALetterDoesNotGoRoundIt() {
        Guarded camille = guarded();
        TestPeople.SignedIn person = signedIn(camille);
        Answer before = halfway(camille);
        Browser browser = server.browser();

        Answer set = browser.get(TestPeople.resetLink(server, person))
                .form()
                .with("newPassword", NEXT)
                .submit();

        assertThat(set.words()).contains("Votre second facteur");
        assertThat(browser.cookie("session")).isEmpty();
        assertThat(before.form().with("code", camille.code()).submit().words())
                .as("the ticket of the former password")
                .contains("recommencez");
        assertThat(set.form().with("code", camille.code()).submit().status()).isEqualTo(303);
        assertThat(browser.get("/account").status()).isEqualTo(200);
    }

    @Test
    void whoLostItGetsALinkFromWhoRunsThePlatform() {
        Guarded camille = guarded();
        javax.sql.DataSource source = server.bean(javax.sql.DataSource.class);
        String keeps =
                new PasswordLink(source).make(camille.person().handle(), false).orElseThrow();
        String afresh =
                new PasswordLink(source).make(camille.person().handle(), true).orElseThrow();
        assertThat(server.browser().get(keeps).status()).isEqualTo(200);

        Browser browser = server.browser();
        Answer set = browser.get(afresh).form().with("newPassword", NEXT).submit();

        assertThat(set.status()).isEqualTo(303);
        assertThat(browser.get("/account").words()).contains("Votre mot de passe suffit");
        assertThat(letters(camille.person(), "ne demande plus de second facteur"))
                .isOne();
        assertThat(server.browser().get(afresh).status()).isEqualTo(410);
        assertThat(server.browser().get(keeps).status()).isEqualTo(410);
    }

    @Test
    void itIsGivenUpOnlyWithThePasswordAndACode() {
        Guarded camille = guarded();
        assertThat(remove(camille, "not the password", camille.code()).status()).isEqualTo(422);
        Answer noCode = remove(camille, Accounts.PASSWORD, "123456x");
        assertThat(noCode.status()).isEqualTo(422);
        noCode.find("#error-code");
        assertThat(begin(Accounts.PASSWORD, camille.person().browser()).status())
                .isEqualTo(303);
        assertThat(factors.has(camille.id()))
                .as("beginning again changes nothing")
                .isTrue();

        assertThat(remove(camille, Accounts.PASSWORD, camille.code()).status()).isEqualTo(303);

        assertThat(signIn(camille.person().handle(), Accounts.PASSWORD).status())
                .isEqualTo(303);
        assertThat(letters(camille.person(), "ne demande plus de second facteur"))
                .isOne();
    }

    @Test
    void whatWasTypedBeforeTheSessionEndedComesThroughBothPages() {
        Guarded camille = guarded();
        server.bean(Sessions.class).endAll(camille.id().value());
        Answer asked = camille.person()
                .browser()
                .post("/account", Map.of("publicName", "Camille D.", "kind", "citizen", "language", "fr"));
        assertThat(asked.status()).isEqualTo(401);

        Answer resumed = asked.form("form[action='/sign-in']")
                .with("name", camille.person().handle())
                .with("password", Accounts.PASSWORD)
                .submit()
                .form()
                .with("code", camille.code())
                .submit();

        assertThat(resumed.words()).contains("Camille D.");
        assertThat(resumed.form("main form[action='/account']").submit().go().words())
                .contains("Camille D.");
    }

    @Test
    void whoHasPowerIsLedToSetOneUpWhereTheInstallationAsks() {
        TestPeople.SignedIn administrator = TestPeople.administrator(server);
        TestPeople.SignedIn mayor = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.body(server, mayor, "Commune du Second Facteur");
        TestPeople.SignedIn citizen = TestPeople.signIn(server, ActorKind.CITIZEN);
        assertThat(administrator.browser().get("/account").words()).contains("Vous administrez");
        Answer page = administrator.browser().get("/admin/administrators");
        String demand = "form[action='/admin/administrators/second-factor']";
        Answer herself = page.form(demand).press("asked", "yes");
        assertThat(herself.status()).isEqualTo(403);
        assertThat(herself.words()).contains("Mettez-le en place");
        guard(administrator.id());

        page.form(demand).press("asked", "yes");

        assertThat(administrator.browser().get("/admin").status()).isEqualTo(200);
        Answer desk = mayor.browser().get("/desk");
        assertThat(desk.location()).isEqualTo("/account/second-factor");
        assertThat(desk.go().words()).contains("Il vous en faut un");
        String csrf = desk.go().find("[name=_csrf]").attr("value");
        assertThat(mayor.browser().post("/data/new", Map.of("_csrf", csrf)).status())
                .isEqualTo(403);
        assertThat(citizen.browser().get("/desk").status()).isEqualTo(200);
        assertThat(citizen.browser().get("/admin").status()).isEqualTo(403);
        guard(mayor.id());
        assertThat(mayor.browser().get("/desk").status()).isEqualTo(200);
        administrator.browser().get("/admin/administrators").form(demand).press("asked", "no");
        assertThat(server.bean(NeedSecondFactor.class).asked()).isFalse();
    }

    /** Gives somebody a second factor, as if she had set it up. */
    private void guard(PersonId person) {
        factors.begin(person, new byte[Totp.SECRET], Instant.now());
        factors.confirm(person, List.of(), Instant.now());
    }

    private Guarded guarded() {
        Accounts.SignedUp person = Accounts.signUp(server);
        PersonId id = id(person);
        Answer begun = begin(person, Accounts.PASSWORD).go();
        byte[] secret = factors.begun(id, Instant.EPOCH).orElseThrow().bytes();
        Answer codes = confirm(begun, Totp.code(secret, Instant.now()));
        return new Guarded(
                person, id, secret, codes.page().select("main ol code").eachText());
    }

    private static TestPeople.SignedIn signedIn(Guarded one) {
        TestServer server = TestServer.shared();
        return new TestPeople.SignedIn(
                server.bean(People.class).find(one.id()).orElseThrow(),
                one.person().browser());
    }

    private PersonId id(Accounts.SignedUp person) {
        return server.bean(PersonStore.class).byHandle(person.handle()).orElseThrow();
    }

    private static Answer begin(Accounts.SignedUp person, String password) {
        return person.browser()
                .get("/account/second-factor")
                .form("form[action$='/begin']")
                .with("password", password)
                .submit();
    }

    /** Without being shown the form. */
    private static Answer begin(String password, Browser browser) {
        String csrf = browser.get("/account").find("[name=_csrf]").attr("value");
        return browser.post("/account/second-factor/begin", Map.of("_csrf", csrf, "password", password));
    }

    private static Answer confirm(Answer page, String code) {
        return page.form("form[action$='/confirm']").with("code", code).submit();
    }

    private static Answer remove(Guarded one, String password, String code) {
        return one.person()
                .browser()
                .get("/account/second-factor")
                .form("form[action$='/remove']")
                .with("password", password)
                .with("code", code)
                .submit();
    }

    private Answer halfway(Guarded one) {
        return signIn(one.person().handle(), Accounts.PASSWORD);
    }

    private Answer signIn(String name, String password) {
        return enter(server.browser(), "/sign-in", name, password);
    }

    private static Answer enter(Browser browser, String page, String name, String password) {
        return browser.get(page)
                .form("form[action='/sign-in']")
                .with("name", name)
                .with("password", password)
                .submit();
    }

    private int letters(Accounts.SignedUp person, String subject) {
        return server.bean(JdbcClient.class)
                .sql("select count(*) from mail.message where recipient = :to and subject like :subject")
                .param("to", person.email())
                .param("subject", "%" + subject + "%")
                .query(Integer.class)
                .single();
    }
}
