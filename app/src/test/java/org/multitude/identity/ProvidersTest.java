package org.multitude.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.multitude.Answer;
import org.multitude.Browser;
import org.multitude.TestServer;
import org.multitude.identity.FakeProvider.Lie;
import org.multitude.journey.Chromium;
import org.multitude.journey.InChromium;
import org.multitude.journey.Passing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in with other providers, and what a provider that lies, or somebody in between, gains: nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvidersTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final FakeProvider honest = new FakeProvider();
    private final FakeProvider liar = new FakeProvider();
    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start(
                TestServer.freshDirectory(),
                Map.ofEntries(
                        Map.entry("MULTITUDE_ALLOWED_HOSTS", "localhost"),
                        Map.entry("MULTITUDE_OIDC_HONEST_ISSUER", honest.issuer()),
                        Map.entry("MULTITUDE_OIDC_HONEST_CLIENT_ID", FakeProvider.CLIENT),
                        Map.entry("MULTITUDE_OIDC_HONEST_CLIENT_SECRET", FakeProvider.SECRET),
                        Map.entry("MULTITUDE_OIDC_HONEST_LABEL", "Guichet honnête"),
                        Map.entry("MULTITUDE_OIDC_HONEST_DOMAINS", "ville.example"),
                        Map.entry("MULTITUDE_OIDC_HONEST_KIND_CLAIM", "kind"),
                        Map.entry("MULTITUDE_OIDC_HONEST_ORGANIZATION_CLAIM", "siret"),
                        Map.entry("MULTITUDE_OIDC_LIAR_ISSUER", liar.issuer()),
                        Map.entry("MULTITUDE_OIDC_LIAR_CLIENT_ID", FakeProvider.CLIENT),
                        Map.entry("MULTITUDE_OIDC_LIAR_CLIENT_SECRET", FakeProvider.SECRET),
                        Map.entry("MULTITUDE_OIDC_LIAR_LABEL", "Guichet menteur"),
                        Map.entry("MULTITUDE_OIDC_LIAR_KIND", "citizen")));
        server.claim();
    }

    @AfterAll
    void stop() {
        server.close();
        honest.close();
        liar.close();
    }

    @Test
    void anAddressThatNoPageHasIsNotKeptForAVisit() {
        String longest = "/" + "x".repeat(KeptForm.LONGEST_TARGET - 1);
        assertThat(new KeptForm(longest, Map.of(), false).atMost(1).target()).isEqualTo(longest);
        assertThat(new KeptForm(longest + "x", Map.of(), false).atMost(1)).isEqualTo(KeptForm.NONE);
    }

    @Nested
    @InChromium
    class InABrowser {
        @Test
        void thePagesOnTheWayAreAccessible(Chromium chromium) {
            String subject = subject();
            Answer first = arrive(server.browser(), "honest", honest, Map.of("sub", subject), Lie.NONE);
            assertThat(first.words()).contains("Guichet honnête");
            Passing.holds(chromium, server, first);
            Passing.holds(chromium, server, server.browser().get("/sign-in"));
        }
    }

    @Test
    void whoComesTheFirstTimeMakesAnAccountAndComesBackToItWhateverHerAddress() {
        String subject = subject();
        String email = subject + "@ville.example";
        Browser browser = server.browser();

        Answer first = arrive(
                browser,
                "honest",
                honest,
                Map.of(
                        "sub",
                        subject,
                        "email",
                        email,
                        "email_verified",
                        true,
                        "kind",
                        "public-agent",
                        "siret",
                        "21690123100011"),
                Lie.NONE);

        assertThat(first.status()).isEqualTo(200);
        assertThat(browser.cookie("session")).isEmpty();
        assertThat(first.words()).contains("Guichet honnête");
        assertThat(first.find("#field-email").attr("value")).isEqualTo(email);
        assertThat(first.find("[name=kind][checked]").attr("value")).isEqualTo("public-agent");
        Answer tooShort = first.form("form[action='/sign-in/with/account']")
                .with("handle", "x")
                .submit();
        assertThat(tooShort.status()).isEqualTo(422);
        Answer made = tooShort.form("form[action='/sign-in/with/account']")
                .with("handle", subject)
                .submit();
        assertThat(made.status()).as(made.words()).isEqualTo(303);
        Answer account = browser.get("/account");
        assertThat(account.words()).contains(email, "confirmée").doesNotContain("pas encore confirmée");
        PersonId person = person(subject);
        assertThat(server.bean(SaidByProviders.class).of(List.of(person)).get(person))
                .extracting(one -> one.claim() + " " + one.value())
                .containsExactly("KIND public-agent", "ORGANIZATION 21690123100011");
        assertThat(server.bean(Attestations.class).of(person).orElseThrow())
                .isEqualTo(new Attestation(Attestation.Way.PROVIDER, "Guichet honnête"));
        assertThat(browser.get("/account/attestation").page().select("#said dd").eachText())
                .as("what is said of her, to her alone")
                .hasSize(2)
                .allSatisfy(said -> assertThat(said).contains("dit par Guichet honnête"))
                .anySatisfy(said -> assertThat(said).contains("21690123100011"));

        Browser later = server.browser();
        Answer again = arrive(
                later,
                "honest",
                honest,
                Map.of("sub", subject, "email", "another-" + email, "email_verified", true, "kind", "citizen"),
                Lie.NONE);
        assertThat(again.location()).isEqualTo("/account");
        assertThat(later.get("/account").words()).contains(email).doesNotContain("another-");
        assertThat(server.bean(SaidByProviders.class).of(List.of(person)).get(person))
                .as("what the provider says now")
                .extracting(SaidByProviders.Said::value)
                .containsExactly("citizen");
        assertThat(server.bean(Attestations.class).of(person))
                .as("the account still says what the provider says no more")
                .isEmpty();
        Answer out =
                later.get("/account").form("form[action='/sign-out']").submit().go();
        assertThat(out.find("a[href*='/logout?']").attr("href")).startsWith(honest.issuer());
        assertThat(later.get("/account").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(value = Lie.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aTokenThatIsNotWhatItShouldBeLetsNobodyIn(Lie lie) {
        Browser browser = server.browser();

        Answer answer = arrive(browser, "honest", honest, Map.of("sub", subject()), lie);

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.words()).contains("Guichet honnête");
        assertThat(browser.cookie("session")).isEmpty();
    }

    @Test
    void whatIsBroughtBackWorksOnceAndOnlyInTheBrowserThatLeft() {
        Browser browser = server.browser();
        String back = honest.back(leave(browser, "honest"), Map.of("sub", subject()), Lie.NONE);
        Browser victim = server.browser();

        assertThat(victim.get(back).status()).as("a browser that never left").isEqualTo(410);
        leave(victim, "honest");
        assertThat(victim.get(back).status()).as("one that left otherwise").isEqualTo(410);
        assertThat(browser.get(back).status()).isEqualTo(200);
        assertThat(browser.get(back).status()).as("the state again").isEqualTo(410);

        URI other = leave(browser, "honest");
        String code = back.replaceAll(".*code=([^&]+).*", "$1");
        String replayed =
                honest.back(other, Map.of("sub", subject()), Lie.NONE).replaceAll("code=[^&]+", "code=" + code);
        assertThat(browser.get(replayed).status()).as("the code again").isEqualTo(502);

        URI third = leave(browser, "honest");
        String elsewhere =
                honest.back(third, Map.of("sub", subject()), Lie.NONE).replace("/honest/", "/liar/");
        assertThat(browser.get(elsewhere).status())
                .as("brought to another provider")
                .isEqualTo(410);
        URI fourth = leave(browser, "honest");
        String said = honest.back(fourth, Map.of("sub", subject()), Lie.NONE) + "&iss=https://another.example";
        assertThat(browser.get(said).status()).as("said to come from another").isEqualTo(502);
    }

    @Test
    void anAddressThatBelongsToAnAccountOpensNothing() {
        Accounts.SignedUp camille = Accounts.signUp(server);
        Browser browser = server.browser();

        Answer first = arrive(
                browser,
                "liar",
                liar,
                Map.of("sub", subject(), "email", camille.email(), "email_verified", true),
                Lie.NONE);
        Answer refused = first.form("form[action='/sign-in/with/account']")
                .with("handle", subject())
                .submit();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains(camille.email(), "reliez-le");
        assertThat(browser.cookie("session")).isEmpty();
    }

    @Test
    void anAddressCountsAsConfirmedOnlyWhereItsProviderIsBelieved() {
        Browser browser = server.browser();
        String handle = subject();
        Answer first = arrive(
                browser,
                "liar",
                liar,
                Map.of("sub", handle, "email", handle + "@ville.example", "email_verified", true),
                Lie.NONE);
        first.form("form[action='/sign-in/with/account']")
                .with("handle", handle)
                .submit();
        assertThat(browser.get("/account").words()).contains("pas encore confirmée");

        Browser other = server.browser();
        String wanted = subject();
        Answer honestly = arrive(
                other,
                "honest",
                honest,
                Map.of("sub", wanted, "email", wanted + "@ville.example", "email_verified", true, "kind", "mayor"),
                Lie.NONE);
        assertThat(honestly.page().select("[name=kind][checked]"))
                .as("no kind of ours")
                .isEmpty();
        honestly.form("form[action='/sign-in/with/account']")
                .with("handle", wanted)
                .with("kind", "citizen")
                .with("email", wanted + "-other@ville.example")
                .submit();
        assertThat(other.get("/account").words()).as("not the one it confirmed").contains("pas encore confirmée");
    }

    @Test
    void theSameSubjectOfAnotherIssuerIsSomebodyElse() {
        String subject = subject();
        Browser browser = server.browser();
        arrive(browser, "honest", honest, Map.of("sub", subject, "email", subject + "@ville.example"), Lie.NONE)
                .form("form[action='/sign-in/with/account']")
                .with("handle", subject)
                .with("kind", "citizen")
                .submit();
        assertThat(browser.get("/account").status()).isEqualTo(200);

        Browser intruder = server.browser();
        Answer answer = arrive(intruder, "liar", liar, Map.of("sub", subject), Lie.NONE);

        assertThat(answer.page().select("form[action='/sign-in/with/account']")).hasSize(1);
        assertThat(intruder.cookie("session")).isEmpty();
    }

    @Test
    void aProviderIsLinkedAndUnlinkedByWhoseAccountItIsAndNeverTheLastWayIn() {
        Accounts.SignedUp camille = Accounts.signUp(server);
        String subject = subject();
        Answer page = camille.browser().get("/account/providers");
        Answer wrong = page.form("form[action$='/link']")
                .with("password", "not the password")
                .press("provider", "honest");
        assertThat(wrong.status()).isEqualTo(422);
        Answer leaving = wrong.form("form[action$='/link']")
                .with("password", Accounts.PASSWORD)
                .press("provider", "honest");
        String back = honest.back(address(leaving), Map.of("sub", subject), Lie.NONE);
        Answer linked = camille.browser().get(back);
        assertThat(linked.location()).isEqualTo("/account/providers");
        assertThat(linked.go().find("main table").text()).contains("Guichet honnête");
        assertThat(letters(camille.email(), "Guichet honnête")).isOne();

        Browser later = server.browser();
        assertThat(arrive(later, "honest", honest, Map.of("sub", subject), Lie.NONE)
                        .location())
                .isEqualTo("/account");
        assertThat(later.get("/account").words()).contains(camille.handle());

        Accounts.SignedUp other = Accounts.signUp(server);
        Answer theirs = other.browser()
                .get("/account/providers")
                .form("form[action$='/link']")
                .with("password", Accounts.PASSWORD)
                .press("provider", "honest");
        assertThat(other.browser()
                        .get(honest.back(address(theirs), Map.of("sub", subject), Lie.NONE))
                        .status())
                .isEqualTo(409);
        String csrf = other.browser().get("/account").find("[name=_csrf]").attr("value");
        other.browser()
                .post(
                        "/account/providers/unlink",
                        Map.of("_csrf", csrf, "issuer", honest.issuer(), "subject", subject));
        assertThat(server.bean(ProviderLinkStore.class).of(person(camille.handle())))
                .as("somebody else's")
                .hasSize(1);

        linked.go().form("form[action$='/unlink']").submit();
        assertThat(camille.browser().get("/account/providers").words()).contains("Aucun");
        Browser alone = server.browser();
        String only = subject();
        arrive(alone, "honest", honest, Map.of("sub", only, "email", only + "@ville.example"), Lie.NONE)
                .form("form[action='/sign-in/with/account']")
                .with("handle", only)
                .with("kind", "citizen")
                .submit();
        String token = alone.get("/account").find("[name=_csrf]").attr("value");
        assertThat(alone.get("/account/providers").page().select("form[action$='/unlink']"))
                .isEmpty();
        Answer last = alone.post(
                "/account/providers/unlink", Map.of("_csrf", token, "issuer", honest.issuer(), "subject", only));
        assertThat(last.status()).isEqualTo(409);
    }

    @Test
    void whoHasASecondFactorGivesItWhicheverWaySheComes() {
        Browser browser = server.browser();
        String subject = subject();
        arrive(browser, "honest", honest, Map.of("sub", subject, "email", subject + "@ville.example"), Lie.NONE)
                .form("form[action='/sign-in/with/account']")
                .with("handle", subject)
                .with("kind", "citizen")
                .submit();
        SecondFactorStore factors = server.bean(SecondFactorStore.class);
        byte[] secret = new byte[Totp.SECRET];
        factors.begin(person(subject), secret, Instant.now());
        factors.confirm(person(subject), List.of(), Instant.now());

        Browser later = server.browser();
        Answer asked = arrive(later, "honest", honest, Map.of("sub", subject), Lie.NONE);

        assertThat(later.cookie("session")).isEmpty();
        assertThat(asked.form()
                        .with("code", Totp.code(secret, Instant.now()))
                        .submit()
                        .location())
                .isEqualTo("/account");
    }

    @Test
    void whoHasNoPasswordHereCannotBeGuessedAt() {
        Browser browser = server.browser();
        String subject = subject();
        arrive(browser, "honest", honest, Map.of("sub", subject, "email", subject + "@ville.example"), Lie.NONE)
                .form("form[action='/sign-in/with/account']")
                .with("handle", subject)
                .with("kind", "citizen")
                .submit();

        for (String guess : List.of(Passwords.NONE, "no password", " ")) {
            Answer answer = server.browser()
                    .get("/sign-in")
                    .form("form[action='/sign-in']")
                    .with("name", subject)
                    .with("password", guess)
                    .submit();
            assertThat(answer.status()).isEqualTo(422);
        }
    }

    @Test
    void sheWhoSaidNoOverThereReadsSo() {
        Browser browser = server.browser();
        String back = honest.back(leave(browser, "honest"), Map.of("sub", subject()), Lie.NONE)
                .replaceAll("code=[^&]+", "error=access_denied");

        Answer answer = browser.get(back);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains("Guichet honnête");
    }

    private Answer arrive(Browser browser, String name, FakeProvider provider, Map<String, Object> person, Lie lie) {
        return browser.get(provider.back(leave(browser, name), person, lie));
    }

    private static URI leave(Browser browser, String name) {
        Answer leaving = browser.get("/sign-in")
                .form("form[action='/sign-in/with/" + name + "']")
                .submit();
        assertThat(leaving.header("Refresh")).startsWith("0;url=http://localhost:");
        return address(leaving);
    }

    private static URI address(Answer leaving) {
        assertThat(leaving.status()).as(leaving.words()).isEqualTo(200);
        return URI.create(leaving.find("main a[rel=nofollow]").attr("href"));
    }

    private PersonId person(String handle) {
        return server.bean(PersonStore.class).byHandle(handle).orElseThrow();
    }

    private int letters(String to, String subject) {
        return server.bean(JdbcClient.class)
                .sql("select count(*) from mail.message where recipient = :to and subject like :subject")
                .param("to", to)
                .param("subject", "%" + subject + "%")
                .query(Integer.class)
                .single();
    }

    private static String subject() {
        return "subject-" + NUMBER.incrementAndGet() + "-" + Integer.toHexString((int) System.nanoTime());
    }
}
