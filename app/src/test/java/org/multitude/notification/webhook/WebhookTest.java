package org.multitude.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.multitude.Answer;
import org.multitude.Eventually;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Organization;
import org.multitude.identity.Role;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.jobs.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programs are sent acts, as seen by a receiver that checks the published signature, fails, hangs and recovers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookTest {
    private static final Duration SOON = Duration.ofSeconds(40);

    /** What a receiver got. */
    private record Got(String path, String id, String timestamp, String signature, String body) {}

    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile int flaky = 500;
    private HttpServer receiver;
    private TestServer server;

    @BeforeAll
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext("/", this::receive);
        receiver.start();
        server = TestServer.start(TestServer.freshDirectory(), Map.of("MULTITUDE_ALLOWED_HOSTS", "127.0.0.1"));
        server.claim();
    }

    @AfterAll
    void stop() {
        over.countDown();
        server.close();
        receiver.stop(0);
    }

    @Test
    void actsComeInOrderSignedAsPublishedWithoutAWordThatIsCommittedAndOnlyThoseWanted() throws Exception {
        SignedIn owner = TestPeople.administrator(server);
        SignedIn servant = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        Organization wanted = TestPeople.body(server, servant, "Ville voulue");
        server.recorded();
        Answer all = register(owner, "/all", Map.of("types", "organization."));
        String secret = all.find(".notice code").text();
        register(owner, "/one", Map.of("thing", server.address() + wanted.address()));

        TestPeople.body(server, servant, "Ville première");
        TestPeople.body(server, servant, "Ville deuxième");
        servant.browser()
                .get(wanted.address() + "/edit")
                .form("form[action$='/edit']")
                .with("description", "Une ville, décrite.")
                .submit();

        Eventually.within(SOON, () -> assertThat(at("/all")).hasSize(3));
        Eventually.within(SOON, () -> assertThat(at("/one")).hasSize(1));
        assertThat(at("/all"))
                .extracting(one -> one.body().replaceAll("(?s).*\"type\":\"([a-z.]+)\".*", "$1"))
                .containsExactly("organization.entered", "organization.entered", "organization.described");
        for (Got one : at("/all")) {
            assertThat(one.signature()).isEqualTo(signature(secret, one));
            assertThat(one.body()).contains("\"commitments\"").doesNotContain("Ville", "ville");
        }
        assertThat(at("/one").getFirst().signature())
                .isNotEqualTo(signature(secret, at("/one").getFirst()));

        Answer page = owner.browser()
                .get(all.find("form[action$='/trial']").attr("action").replace("/trial", ""));
        assertThat(page.words()).contains("accepté 200", "thank you").doesNotContain(secret);
        page.form("form[action$='/trial']").submit();
        page.form("form[action*='/again/']").submit();
        assertThat(at("/all")).hasSize(5);
        assertThat(at("/all").get(4).id()).isEqualTo(at("/all").get(2).id());
        SignedIn other = TestPeople.signIn(server, ActorKind.CITIZEN);
        assertThat(other.browser()
                        .get(page.find("form[action$='/trial']").attr("action").replace("/trial", ""))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsNotTakenIsSentAgainAndAReceiverThatHangsHoldsUpNoOther() {
        SignedIn owner = TestPeople.administrator(server);
        SignedIn servant = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        server.recorded();
        register(owner, "/hangs", Map.of("types", "organization.entered"));
        Answer flakyHook = register(owner, "/flaky", Map.of("types", "organization.entered"));
        String page = flakyHook.find("form[action$='/trial']").attr("action").replace("/trial", "");

        TestPeople.body(server, servant, "Ville tenace");
        Eventually.within(SOON, () -> assertThat(at("/flaky")).isNotEmpty());
        TestPeople.body(server, servant, "Ville suivante");
        Eventually.within(
                SOON, () -> assertThat(owner.browser().get(page).words()).contains("pas accepté 500"));
        assertThat(at("/hangs")).hasSize(1);
        flaky = 200;
        owner.browser().get(page).form("form[action$='/resume']").submit();

        Eventually.within(
                SOON,
                () -> assertThat(at("/flaky").stream().map(Got::id).distinct()).hasSize(2));
        assertThat(at("/flaky").getFirst().id()).isEqualTo(at("/flaky").get(1).id());

        server.bean(JdbcClient.class).sql("""
                        update notification.hook set failing_since = now() - interval '4 days', attempts = 9, next_at = now()
                        where address like '%/hangs'
                        """).update();
        server.bean(Jobs.class).soon(DeliverHooks.NAME);
        Eventually.within(
                SOON,
                () -> assertThat(owner.browser().get("/inbox").words()).contains("Plus rien n’est envoyé à 127.0.0.1"));
    }

    @Test
    void whatCannotBeCalledIsSaidAndNobodyHasManyAddresses() {
        SignedIn owner = TestPeople.administrator(server);
        SignedIn anybody = TestPeople.signIn(server, ActorKind.RESEARCHER);
        assertThat(register(anybody, "/x", Map.of()).words()).contains("réservé à la plateforme elle-même");
        assertThat(register(owner, "http://example.org/hook", Map.of()).words()).contains("doit commencer par https");
        assertThat(register(owner, "/x", Map.of("thing", "/data/nothing")).words())
                .contains("Aucune page publique");
        assertThat(register(owner, "/x", Map.of("types", "a word")).words()).contains("n’est pas un type d’acte");

        Answer inside = register(owner, "https://localhost/hook", Map.of());
        Answer tried = inside.form("form[action$='/trial']").submit().go();
        assertThat(tried.words()).contains("pas accepté", "localhost");
        tried.form("form[action$='/end']").submit();
        for (int i = 0; i < RegisterHook.MOST; i++) {
            register(owner, "/many", Map.of("types", "nothing.ever"));
        }
        assertThat(owner.browser().get("/account/webhooks").page().select("form[action='/account/webhooks']"))
                .isEmpty();
    }

    @Test
    void anOrganisationsAreItsOwnToldOfWhatConcernsItAndAdministeredByWhoeverAdministersIt() {
        SignedIn owner = TestPeople.administrator(server);
        Organization body = TestPeople.body(server, owner, "Régie des eaux");
        SignedIn other = TestPeople.administrator(server);
        Organization another = TestPeople.body(server, other, "Régie des bois");
        SignedIn publisher = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.member(server, body, publisher, Role.PUBLISHER);
        String path = body.address() + "/webhooks";
        for (SignedIn somebody : List.of(other, publisher)) {
            assertThat(somebody.browser().get(path).status()).isEqualTo(403);
        }
        server.recorded();
        Answer registered = owner.browser()
                .get(path)
                .form("form[action='" + path + "']")
                .with("address", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/regie")
                .forge("body", another.address())
                .submit();
        String one = registered.find("form[action$='/trial']").attr("action").replace("/trial", "");
        assertThat(one).startsWith(path);
        assertThat(registered.words()).contains("Régie des eaux").doesNotContain("Régie des bois");

        describe(other, another);
        describe(owner, body);

        Eventually.within(SOON, () -> assertThat(at("/regie")).isNotEmpty());
        server.recorded();
        assertThat(at("/regie"))
                .allSatisfy(got -> assertThat(got.body())
                        .contains(body.id().toString())
                        .doesNotContain(another.id().toString()));
        // Nor is it reached from another place: somebody's account, or another organisation.
        String id = one.substring(one.lastIndexOf('/'));
        assertThat(owner.browser().get("/account/webhooks" + id).status()).isEqualTo(404);
        assertThat(other.browser().get(another.address() + "/webhooks" + id).status())
                .isEqualTo(404);
        assertThat(owner.browser().get("/account/webhooks").words()).doesNotContain("/regie");
        SignedIn second = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.member(server, body, second, Role.ADMINISTRATOR);
        owner.browser()
                .get("/account/delete")
                .form("form[action='/account/delete']")
                .with("writings", "stay")
                .with("password", TestPeople.password(server, owner))
                .submit();
        assertThat(second.browser().get(one).status())
                .as("it stays with the organisation")
                .isEqualTo(200);
        second.browser().get(one).form("form[action$='/end']").submit();
        assertThat(second.browser().get(one).status()).isEqualTo(404);
    }

    private static void describe(SignedIn who, Organization body) {
        who.browser()
                .get(body.address() + "/edit")
                .form("form[action$='/edit']")
                .with("contact", "contact@regie.example")
                .submit();
    }

    private Answer register(SignedIn owner, String path, Map<String, String> more) {
        org.multitude.Form form = owner.browser()
                .get("/account/webhooks")
                .form("form[action='/account/webhooks']")
                .with(
                        "address",
                        path.startsWith("/")
                                ? "http://127.0.0.1:" + receiver.getAddress().getPort() + path
                                : path);
        for (Map.Entry<String, String> field : more.entrySet()) {
            form = form.with(field.getKey(), field.getValue());
        }
        return form.submit();
    }

    private List<Got> at(String path) {
        return got.stream().filter(one -> one.path().equals(path)).toList();
    }

    /** Computed from the text of Standard Webhooks, not by the program. */
    private static String signature(String secret, Got one) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = one.id() + "." + one.timestamp() + "." + one.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            got.add(new Got(
                    path,
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            if (path.equals("/hangs")) {
                over.await();
            }
            byte[] answer = "thank you".getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(path.equals("/flaky") ? flaky : 200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
