package org.multitude.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever sends more than people send waits, and loses nothing typed; a platform that only reads says so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaceTest {
    private TestServer server;
    private String community = "";

    @BeforeAll
    void start() {
        server = TestServer.start(
                TestServer.freshDirectory(),
                Map.of("MULTITUDE_PACE", "1", "MULTITUDE_TRUSTED_PROXIES", "127.0.0.0/8,::1"));
        server.claim();
        SignedIn founder = TestPeople.administrator(server);
        community = found(founder, "Voisins").location();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @AfterEach
    void everybodyWritesAgain() {
        server.bean(JdbcClient.class).sql("delete from moderation.bucket").update();
        server.bean(JdbcClient.class).sql("delete from moderation.read_only").update();
    }

    @Test
    void aFloodFromOneAccountWaitsAndKeepsWhatWasTyped() {
        SignedIn flooder = TestPeople.signIn(server, ActorKind.CITIZEN);
        int taken = 0;
        Answer last = found(flooder, "Première");
        while (last.status() == 303) {
            taken++;
            last = found(flooder, "Groupe " + taken);
        }
        assertThat(taken).isEqualTo(Deed.GATHER.ofAccount(true));
        assertThat(last.status()).isEqualTo(429);
        assertThat(Long.parseLong(last.header("Retry-After"))).isBetween(1L, 3600L);
        assertThat(last.words()).contains("Vous envoyez plus que", "Groupe " + taken);
        assertThat(last.find("form[action='/communities/new'] input[name=name]").attr("value"))
                .isEqualTo("Groupe " + taken);
        // Others are not held up, and an account that shows more goes further.
        assertThat(found(TestPeople.signIn(server, ActorKind.CITIZEN), "Une autre")
                        .status())
                .isEqualTo(303);
        server.bean(JdbcClient.class).sql("""
                        update identity.person set email_confirmed_at = now(), created_at = now() - interval '3 days'
                        where id = :id
                        """).param("id", flooder.id().value()).update();
        server.bean(JdbcClient.class).sql("delete from moderation.bucket").update();
        for (int more = 0; more <= Deed.GATHER.ofAccount(true); more++) {
            assertThat(found(flooder, "Encore " + more).status()).isEqualTo(303);
        }
    }

    @Test
    void everyPersonWhomMessagesAddressCounts() {
        SignedIn fresh = TestPeople.signIn(server, ActorKind.CITIZEN);
        String token = fresh.browser().get("/account").find("[name=_csrf]").attr("value");
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i <= Deed.ADDRESS.ofAccount(true); i++) {
            statuses.add(fresh.browser()
                    .post(
                            "/data/nothing/contributions/1/comments",
                            Map.of("_csrf", token, "text", "Encore.", "addressed", "somebody"))
                    .status());
        }
        assertThat(statuses.subList(0, Deed.ADDRESS.ofAccount(true))).containsOnly(404);
        assertThat(statuses.getLast()).isEqualTo(429);
    }

    @Test
    void signUpsAreCountedByTheAddressThatATrustedProxyGives() {
        String proxied = "203.0.113.7";
        for (int count = 0; count < Deed.SIGN_UP.ofAddress(); count++) {
            server.bean(Pace.class).address(Deed.SIGN_UP, proxied);
        }
        Answer refused = signUp("198.51.100.1, " + proxied);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).contains("camille").doesNotContain("mot de passe solide");
        // What a reader writes into the header herself is left of what the proxy adds.
        assertThat(signUp(proxied + ", 198.51.100.9").status()).isNotEqualTo(429);
        assertThat(signUp("ignorez-moi").status()).isNotEqualTo(429);
        assertThat(server.bean(JdbcClient.class)
                        .sql("select count(*) from moderation.bucket where id like '%203.0%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoeverHasOneAddressOfANetworkHasThemAll() {
        assertThat(Pace.network("2001:db8:1:2:3:4:5:6")).isEqualTo(Pace.network("2001:db8:1:2::1"));
        assertThat(Pace.network("2001:db8:1:3::1")).isNotEqualTo(Pace.network("2001:db8:1:2::1"));
        assertThat(Pace.network("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(Pace.network("::nonsense::")).isEqualTo("::nonsense::");
    }

    @Test
    void readingWritesNothing() {
        everybodyWritesAgain();
        SignedIn reader = TestPeople.signIn(server, ActorKind.CITIZEN);
        reader.browser().get("/communities");
        reader.browser().get(community);
        assertThat(server.bean(JdbcClient.class)
                        .sql("select count(*) from moderation.bucket")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void everyRouteOfTheTableIsThere() {
        Set<String> routes = server.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(route -> route.getPatternValues().stream())
                .map(route -> route.replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}", "{}"))
                .collect(Collectors.toSet());
        assertThat(routes)
                .containsAll(Arrays.stream(Deed.values())
                        .flatMap(deed -> deed.routes().stream())
                        .toList());
    }

    @Test
    void anAccountThatIsLimitedPublishesNothingUntilThen() {
        SignedIn limited = TestPeople.signIn(server, ActorKind.CITIZEN);
        limited.browser()
                .get("/account")
                .form("form[action='/account']")
                .with("publicName", "Renée Limite")
                .submit();
        limited.browser().get("/account/page").form("#choose").submit();
        for (int decision = 0; decision < 2; decision++) {
            server.bean(JdbcClient.class)
                    .sql("""
                            with m as (
                              insert into moderation.matter (id, thing, opened_at, outcome)
                              values (gen_random_uuid(), gen_random_uuid(), now(), 'hidden') returning id, thing),
                            d as (
                              insert into moderation.decision (id, matter, thing, kind, state, hidden, ground, category,
                                detection, account, facts, decided_at, act)
                              select gen_random_uuid(), id, thing, 'comment', 'upheld', 'text', 'g', 'c', 'notice', 'limited',
                                'f', now(), gen_random_uuid() from m returning id)
                            insert into moderation.limited (person, decision, until)
                            select :person, id, now() + interval '2 days' from d
                            """)
                    .param("person", limited.id().value())
                    .update();
        }
        DecisionStore decisions = server.bean(DecisionStore.class);
        decisions.unlimit(server.bean(JdbcClient.class)
                .sql("select decision from moderation.limited limit 1")
                .query(UUID.class)
                .single());
        Answer refused = found(limited, "Je reviens");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.words()).contains("Je reviens", "2 jours");
        assertThat(limited.browser()
                        .get("/organizations/new")
                        .form("form[action='/organizations/new']")
                        .submit()
                        .status())
                .isEqualTo(403);
        assertThat(limited.browser()
                        .get("/account/page")
                        .form("#choose")
                        .submit()
                        .status())
                .as("her page is seen by everybody")
                .isEqualTo(403);
        assertThat(limited.browser()
                        .get("/account/page")
                        .form("form[action$=take-back]")
                        .submit()
                        .status())
                .isEqualTo(303);
        assertThat(limited.browser().get("/account/page").page().select("form[action$=take-back]"))
                .isEmpty();
        assertThat(limited.browser()
                        .get("/account")
                        .form("form[action='/account']")
                        .submit()
                        .status())
                .isNotEqualTo(403);
        server.bean(JdbcClient.class).sql("delete from moderation.limited").update();
        server.bean(JdbcClient.class).sql("delete from moderation.decision").update();
    }

    @Test
    void aPlatformThatOnlyReadsSaysWhyAndKeepsWhatWasTyped() {
        SignedIn administrator = TestPeople.administrator(server);
        SignedIn citizen = TestPeople.signIn(server, ActorKind.CITIZEN);
        assertThat(citizen.browser().get("/admin/read-only").status()).isEqualTo(403);
        Answer form = citizen.browser().get("/communities/new");
        administrator
                .browser()
                .get("/admin/read-only")
                .form("form[action='/admin/read-only']")
                .with("french", "Nous changeons de machine jusqu’à midi.")
                .with("english", "We move to another machine until noon.")
                .submit();
        assertThat(server.browser().get("/").text()).contains("Nous changeons de machine", "depuis le");
        assertThat(server.browser("en").get("/").text()).contains("We move to another machine");
        Answer refused = form.form()
                .with("name", "Amis du canal")
                .with("summary", "Le canal.")
                .with("charter", "Rester courtois.")
                .submit();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.words()).contains("Nous changeons de machine", "Amis du canal", "Rester courtois.");
        assertThat(refused.header("Retry-After")).isEqualTo("600");
        assertThat(server.browser().get(community).status()).isEqualTo(200);
        assertThat(citizen.browser()
                        .get("/account/copy")
                        .form("form[action='/account/copy']")
                        .with("password", TestPeople.password(server, citizen))
                        .submit()
                        .header("Content-Disposition"))
                .as("a copy writes nothing")
                .contains("attachment");
        ReadOnly readOnly = server.bean(ReadOnly.class);
        assertThatCode(() -> readOnly.refuse("/account/second-factor/begin")).doesNotThrowAnyException();
        assertThatThrownBy(() -> readOnly.refuse("/sign-in/with/account")).isInstanceOf(ReadOnlyNow.class);
        administrator
                .browser()
                .get("/admin/read-only")
                .form("form[action='/admin/read-only/end']")
                .submit();
        assertThat(server.browser().get("/").text()).doesNotContain("Nous changeons de machine");
        assertThat(found(citizen, "Amis du canal").status()).isEqualTo(303);
    }

    private static Answer found(SignedIn founder, String name) {
        return founder.browser()
                .get("/communities/new")
                .form()
                .with("name", name)
                .with("summary", "À côté.")
                .with("charter", "Nous sommes d’à côté.")
                .submit();
    }

    private Answer signUp(String forwarded) {
        return server.browser()
                .post(
                        "/sign-up",
                        Map.of("handle", "camille", "password", "un mot de passe solide"),
                        Map.of("X-Forwarded-For", forwarded));
    }
}
