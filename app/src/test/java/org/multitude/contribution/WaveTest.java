package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.moderation.Moderating;
import org.multitude.record.verify.KnownLogs;
import org.multitude.record.verify.Report;
import org.multitude.record.verify.Verifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many things decided at once: a decision and an act for each, everybody told once, reversed one by one or together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaveTest {
    private static final String TOGETHER = "/admin/moderation/together";
    private static final String FRAUD = "STATEMENT_CATEGORY_SCAMS_AND_FRAUD";

    private TestServer server;
    private Scene scene;
    private SignedIn moderator;
    private SignedIn other;

    @BeforeAll
    void start() {
        server = TestServer.start(TestServer.freshDirectory(), Map.of());
        server.claim();
        scene = Scene.of(server, CommonsKind.DATASET);
        moderator = TestPeople.administrator(server);
        other = TestPeople.administrator(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aWaveOfOneAccountIsHiddenWithOneStatementAndReversedOneByOneOrTogether() throws Exception {
        SignedIn author = TestPeople.signIn(server, ActorKind.CITIZEN);
        SignedIn reader = TestPeople.signIn(server, ActorKind.CITIZEN);
        List<String> paths = IntStream.range(0, 4)
                .mapToObj(number -> submit(author, "Offre numéro " + number, "Une réclame, la " + number + "ᵉ."))
                .toList();
        List<UUID> ids = paths.stream().map(path -> scene.idOf(path).value()).toList();
        ids.forEach(id -> Moderating.report(reader, id.toString(), "De la publicité."));
        String bystander = submit(reader, "Une vraie question", "Où est la rue du Canal ?");
        Moderating.report(scene.publisher, scene.idOf(bystander).toString(), "Je ne suis pas d’accord.");

        Answer matter = moderator.browser().get("/admin/moderation/" + matter(ids.getFirst()));
        assertThat(matter.words()).contains("4 contenus du même compte");
        Answer preview =
                moderator.browser().get(matter.find("a[href*='by=author']").attr("href"));
        assertThat(preview.words()).contains("Offre numéro 0", "Offre numéro 3").doesNotContain("Une vraie question");
        assertThat(preview.page().select("[name=matter][checked]")).hasSize(4);
        Answer empty = preview.form("form[action='" + TOGETHER + "']")
                .with("outcome", "limit")
                .with("category", FRAUD)
                .submit();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select("[name=matter][checked]")).hasSize(4);
        assertThat(empty.find("[name=outcome][value=limit]").hasAttr("checked")).isTrue();

        String wave = preview.form("form[action='" + TOGETHER + "']")
                .with("outcome", "limit")
                .with("category", FRAUD)
                .with("facts", "Des réclames pour un site marchand.")
                .submit()
                .location();
        server.recorded();
        server.caughtUp();
        paths.forEach(path -> assertThat(server.browser().get(path).status()).isEqualTo(410));
        assertThat(server.browser().get(bystander).status()).isEqualTo(200);
        Answer told = server.browser().get(wave);
        assertThat(told.words())
                .contains("4 décisions prises ensemble", "4 sont en vigueur", "Des réclames pour un site marchand.")
                .doesNotContain("Offre numéro", "le vôtre");
        assertThat(told.page().select("#again")).isEmpty();
        assertThat(server.browser().get("/moderation").words()).contains("Dans une vague");
        assertThat(server.browser().get("/record").words()).contains("avec d’autres en une fois");
        assertThat(author.browser().get("/inbox").page().select("main a[href*='/moderation/']"))
                .hasSize(1);
        assertThat(author.browser().get("/inbox").words()).contains("4 de vos textes sont masqués");
        assertThat(reader.browser().get("/inbox").words()).contains("4 contenus que vous aviez signalés sont masqués");
        assertThat(author.browser().get(wave).words()).contains("le vôtre");
        Report hidden = verify();
        assertThat(hidden.findings()).isEmpty();
        assertThat(hidden.hidden()).isEqualTo(4);

        String first = told.page().select("main a[href^='/moderation/']").stream()
                .map(link -> link.attr("href"))
                .filter(address -> !address.contains("waves"))
                .findFirst()
                .orElseThrow();
        Moderating.answer(moderator, first, "reverse", "Celui-ci était une vraie offre d’emploi.");
        assertThat(paths.stream().filter(path -> server.browser().get(path).status() == 200))
                .hasSize(1);
        assertThat(server.browser().get(wave).words()).contains("3 sont en vigueur");
        assertThat(reverse(moderator, wave).status()).isEqualTo(303);
        paths.forEach(path -> assertThat(server.browser().get(path).status()).isEqualTo(200));
        assertThat(server.browser().get(wave).words()).contains("Aucune n’est plus en vigueur");
        assertThat(author.browser().get("/inbox").words())
                .contains("Les décisions qui masquaient 3 de vos textes sont annulées");
        assertThat(sent(
                                moderator,
                                wave.replace("/moderation/", "/admin/moderation/"),
                                List.of(),
                                Map.of("answer", "Encore."))
                        .status())
                .isEqualTo(409);
        assertThat(submit(author, "De nouveau", "Je peux écrire.")).contains("/contributions/");
        server.recorded();
        server.caughtUp();
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void nearlyTheSameTextsAndTextsThatLinkToOneHostAreFoundAndMayAllStay() {
        String text = "Les cerises du verger communal se vendent maintenant au marché couvert tous les samedis, étal ";
        List<String> alike = IntStream.range(0, 3)
                .mapToObj(number -> submit(newcomer(), "Des cerises", text + number + "."))
                .toList();
        String linking = submit(newcomer(), "Un lien", "Voir https://www.verger.example/achat");
        String also = submit(newcomer(), "Deux mots", "https://verger.example");
        server.recorded();
        server.caughtUp();
        alike.forEach(
                path -> Moderating.report(scene.publisher, scene.idOf(path).toString(), "Encore."));

        String third = "/admin/moderation/" + matter(scene.idOf(alike.getLast()).value());
        Answer similar = moderator.browser().get(third);
        assertThat(similar.words()).contains("3 textes qui disent presque la même chose");
        assertThat(moderator
                        .browser()
                        .get(TOGETHER + "?of=https://verger.example/")
                        .words())
                .contains("2 textes qui renvoient vers verger.example", "Un lien", "Deux mots");
        assertThat(moderator.browser().get(TOGETHER + "?of=ailleurs.example").words())
                .contains("Rien de tel n’attend");

        Answer stays = moderator
                .browser()
                .get(similar.find("a[href*='by=alike']").attr("href"))
                .form("form[action='" + TOGETHER + "']")
                .with("outcome", "none")
                .submit();
        assertThat(stays.location()).isEqualTo("/admin/moderation");
        alike.forEach(path -> assertThat(server.browser().get(path).status()).isEqualTo(200));
        assertThat(scene.publisher.browser().get("/inbox").words())
                .contains("3 contenus que vous aviez signalés ont été regardés");
        assertThat(List.of(linking, also))
                .allMatch(path -> server.browser().get(path).status() == 200);
    }

    @Test
    void ofWhatMayStayTogetherItIsSaidHowMuchSomebodyElseHadDecided() {
        String text =
                "Le lavoir du hameau reste fermé depuis la crue de mars et personne ne sait qui en garde la clef, porte ";
        List<String> alike = IntStream.range(0, 3)
                .mapToObj(number -> submit(newcomer(), "Le lavoir", text + number + "."))
                .toList();
        server.recorded();
        server.caughtUp();
        alike.forEach(
                path -> Moderating.report(scene.publisher, scene.idOf(path).toString(), "Encore."));
        String one = "/admin/moderation/" + matter(scene.idOf(alike.getFirst()).value());
        Answer together = moderator
                .browser()
                .get(moderator.browser().get(one).find("a[href*='by=alike']").attr("href"));
        other.browser()
                .get(one)
                .form("form[action='" + one + "']")
                .with("outcome", "none")
                .submit();

        String left = together.form("form[action='" + TOGETHER + "']")
                .with("outcome", "none")
                .submit()
                .location();
        assertThat(left).isEqualTo("/admin/moderation?aside=1");
        assertThat(moderator.browser().get(left).words()).contains("Un contenu coché a été laissé de côté");
    }

    @Test
    void whatWasCorrectedAwayIsStillReadAndPointedOutAndFound() {
        SignedIn author = newcomer();
        String path = submit(author, "Un étal au coin", "Voir https://etal.example/achat");
        correct(author, path, "Plus rien à voir.");
        correct(author, path, "Toujours rien.");
        server.recorded();
        server.caughtUp();
        UUID id = scene.idOf(path).value();

        String waits = "/admin/moderation/" + matter(id);
        Answer page = moderator.browser().get(waits);
        assertThat(page.words())
                .contains("Toujours rien.", "Ce qui était écrit jusqu’au", "Plus rien à voir.")
                .contains("https://etal.example/achat");
        assertThat(moderator.browser().get(TOGETHER + "?of=etal.example").words())
                .contains("Un étal au coin");
        String decision = Moderating.hide(moderator, waits, "De la réclame.");
        assertThat(hiddenLinkingTo("etal.example")).isEqualTo(1);
        assertThat(moderator.browser().get(waits).words()).contains("https://etal.example/achat");
        Moderating.answer(moderator, decision, "reverse", "Elle pouvait rester.");
        assertThat(hiddenLinkingTo("etal.example")).isZero();
    }

    private static void correct(SignedIn author, String path, String text) {
        assertThat(author.browser()
                        .get(path + "/correct")
                        .form("form[action$='/correct']")
                        .with("text", text)
                        .submit()
                        .status())
                .isEqualTo(303);
    }

    private long hiddenLinkingTo(String host) {
        return server.bean(JdbcClient.class)
                .sql("select coalesce(sum(hidden), 0) from moderation.host where host = :host")
                .param("host", host)
                .query(Long.class)
                .single();
    }

    @Test
    void whatIsErasedLeavesNeitherFingerprintNorLinkBehind() {
        SignedIn author = newcomer();
        String path = submit(author, "Un lien encore", "Voir https://verger.example/achat");
        server.recorded();
        server.caughtUp();
        UUID id = scene.idOf(path).value();
        assertThat(seen(id)).isEqualTo(1);
        author.browser()
                .get("/erase/" + id)
                .form("form[action='/erase/" + id + "']")
                .submit();
        assertThat(server.browser().get(path).status()).isEqualTo(410);
        assertThat(seen(id)).isZero();
    }

    private long seen(UUID thing) {
        return server.bean(JdbcClient.class)
                .sql("select count(*) from moderation.seen where thing = :thing")
                .param("thing", thing)
                .query(Long.class)
                .single();
    }

    @Test
    void nobodyWithoutTheRightDecidesAWaveAndNothingThatDoesNotWaitIsHiddenByOne() {
        String path = submit(scene.author, "Une question calme", "Où finit la rue ?");
        UUID quiet = scene.idOf(path).value();
        String reported = submit(scene.author, "Une autre question", "Où commence la place ?");
        Moderating.report(scene.publisher, scene.idOf(reported).toString(), "Je n’aime pas.");
        String waits = matter(scene.idOf(reported).value());
        Map<String, String> reasons = Map.of(
                "by",
                "author",
                "of",
                waits,
                "outcome",
                "hide",
                "ground",
                "DECISION_GROUND_ILLEGAL_CONTENT",
                "category",
                FRAUD,
                "facts",
                "Non.");

        assertThat(scene.publisher.browser().get(TOGETHER).status()).isEqualTo(403);
        assertThat(sent(scene.publisher, TOGETHER, List.of(waits), reasons).status())
                .isEqualTo(403);
        // The thing itself was never reported, nor is anything known under an id that was made up.
        assertThat(sent(moderator, TOGETHER, List.of(waits, quiet.toString()), reasons)
                        .status())
                .isEqualTo(404);
        assertThat(sent(moderator, TOGETHER, List.of(waits, "x"), reasons).status())
                .isEqualTo(404);
        assertThat(server.browser().get(path).status()).isEqualTo(200);
        assertThat(server.browser().get(reported).status()).isEqualTo(200);
        assertThat(sent(moderator, TOGETHER, List.of(), reasons).words()).contains("Cochez au moins un contenu");
        List<String> many = IntStream.range(0, 201)
                .mapToObj(number -> UUID.randomUUID().toString())
                .toList();
        Answer tooMany = sent(moderator, TOGETHER, many, reasons);
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.words()).contains("On en décide 200 au plus");
        assertThat(tooMany.text()).contains("Non.");

        String wave = sent(moderator, TOGETHER, List.of(waits), reasons).location();
        assertThat(wave).startsWith("/moderation/waves/");
        assertThat(sent(other, TOGETHER, List.of(waits), reasons).status()).isEqualTo(409);
        String reversal = wave.replace("/moderation/", "/admin/moderation/").replaceFirst("\\?.*", "");
        assertThat(sent(scene.author, reversal, List.of(), Map.of("answer", "Moi."))
                        .status())
                .isEqualTo(403);
        assertThat(server.browser()
                        .get("/moderation/waves/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        // Whoever decided does not judge the appeal, not by a wave either.
        String decision = server.browser()
                .get(wave)
                .page()
                .select("main ul.list a[href^='/moderation/']")
                .attr("href");
        Moderating.appeal(scene.author, decision, "C’était une question.");
        assertThat(sent(moderator, reversal, List.of(), Map.of("answer", "Moi."))
                        .status())
                .isEqualTo(409);
        assertThat(sent(other, reversal, List.of(), Map.of("answer", "C’est une question."))
                        .status())
                .isEqualTo(303);
        assertThat(server.browser().get(reported).status()).isEqualTo(200);
    }

    private SignedIn newcomer() {
        SignedIn person = TestPeople.signIn(server, ActorKind.CITIZEN);
        TestPeople.unconfirmed(server, person);
        return person;
    }

    private String submit(SignedIn who, String title, String text) {
        return who.browser()
                .get(scene.commons.address() + "/contribute?kind=question")
                .form("form[action$='/contribute']")
                .with("title", title)
                .with("text", text)
                .submit()
                .sure()
                .location();
    }

    private String matter(UUID thing) {
        return server.bean(JdbcClient.class)
                .sql("select id::text from moderation.matter where thing = :thing and outcome is null")
                .param("thing", thing)
                .query(String.class)
                .single();
    }

    private static Answer reverse(SignedIn who, String wave) {
        return who.browser()
                .get(wave)
                .form("form[action^='/admin/moderation/waves/']")
                .with("answer", "La vague n’en était pas une.")
                .submit();
    }

    /** A form made by hand, with the token of its session. */
    private static Answer sent(SignedIn who, String path, List<String> matters, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", who.browser().get("/account").find("[name=_csrf]").attr("value"));
        String body = Stream.concat(
                        all.entrySet().stream()
                                .map(field -> field.getKey() + "="
                                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)),
                        matters.stream().map(matter -> "matter=" + matter))
                .collect(Collectors.joining("&"));
        return who.browser().post(path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    private Report verify() throws InterruptedException {
        return new Verifier(new KnownLogs(TestServer.freshDirectory()), done -> {})
                .verify(server.address(), Optional.empty(), true);
    }
}
