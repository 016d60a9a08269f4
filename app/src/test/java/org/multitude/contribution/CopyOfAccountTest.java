package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.moderation.Moderating;
import org.multitude.opengov.consultation.Asking;
import org.multitude.opengov.consultation.Choice;
import org.multitude.platform.mail.Message;
import org.multitude.platform.mail.Outbox;
import org.multitude.platform.text.Lang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody takes a copy of everything that is kept of her. */
class CopyOfAccountTest {
    private final TestServer server = TestServer.shared();
    private final JdbcClient jdbc = server.bean(JdbcClient.class);
    private final Scene scene = Scene.of(server, CommonsKind.DATASET);

    private Answer ask(SignedIn who, String password) {
        return who.browser()
                .get("/account/copy")
                .form("form[action='/account/copy']")
                .with("password", password)
                .submit();
    }

    private static Map<String, String> files(Answer answer) {
        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(files).containsOnlyKeys("index.html", "data.json");
        return files;
    }

    private JsonNode data(SignedIn who) {
        return JsonMapper.shared()
                .readTree(files(ask(who, TestPeople.password(server, who))).get("data.json"));
    }

    @Test
    void sheFindsWhatSheWroteDidAndWasToldAndNothingOfAnybodyElse() {
        SignedIn her = scene.author;
        scene.named(her, "Zoé <b>Quetsche</b>");
        String path = scene.submit("question", "Quelle quetsche <script>alert(1)</script> ?");
        scene.acknowledge(path);
        SignedIn other = TestPeople.signIn(server, ActorKind.CITIZEN);
        other.browser()
                .get(path)
                .form("form[action$='/comments']")
                .with("text", "Un mot de mirabelle.")
                .submit();
        server.recorded();
        server.caughtUp();

        Answer answer = ask(her, TestPeople.password(server, her));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment")
                .contains(her.person().handle());
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        Map<String, String> files = files(answer);
        JsonNode data = JsonMapper.shared().readTree(files.get("data.json"));
        assertThat(data.at("/account/0/email").asString())
                .isEqualTo(her.person().email());
        assertThat(data.at("/account/0/public_name").asString()).isEqualTo("Zoé <b>Quetsche</b>");
        assertThat(data.at("/contributions/0/title").asString())
                .isEqualTo("Quelle quetsche <script>alert(1)</script> ?");
        assertThat(data.at("/contributions/0/thing/address").asString()).isEqualTo(server.address() + path);
        assertThat(data.at("/contributions/0/act/receipt").asString()).startsWith(server.address() + "/record/");
        assertThat(data.get("notices").size()).isGreaterThan(0);
        assertThat(data.get("follows").size()).isEqualTo(1);
        assertThat(data.get("sessions").size()).isEqualTo(1);
        assertThat(data.get("acts").size()).isGreaterThan(0);
        assertThat(files.get("data.json"))
                .doesNotContain("mirabelle")
                .doesNotContain(other.id().toString())
                .doesNotContain("argon2");
        Document page = Jsoup.parse(files.getOrDefault("index.html", ""));
        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.select("script, img, link, iframe")).isEmpty();
        assertThat(page.text())
                .contains("Ce que Essai garde de vous")
                .contains("Zoé <b>Quetsche</b>")
                .contains("Quelle quetsche <script>alert(1)</script> ?")
                .doesNotContain("mirabelle");
        assertThat(page.select("a[href$='/receipt']")).isNotEmpty();
        JsonNode others = data(other);
        assertThat(others.toString()).contains("mirabelle").doesNotContain("Quetsche");
        // Nothing is left lying about, and no address gives it again.
        assertThat(her.browser().get("/account/copy").header("Content-Type")).startsWith("text/html");
    }

    @Test
    void onlyHerPasswordGivesIt() {
        SignedIn her = TestPeople.signIn(server, ActorKind.CITIZEN, Lang.EN);
        String password = TestPeople.password(server, her);

        Answer wrong = ask(her, "not the password at all");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.find("#error-password").text()).contains("not your current password");
        assertThat(ask(her, "").status()).isEqualTo(422);
        // Another site cannot ask, nor whoever has the password without a session.
        assertThat(her.browser()
                        .post("/account/copy", Map.of("password", password), Map.of("Origin", "https://evil.example"))
                        .status())
                .isEqualTo(403);
        assertThat(server.browser()
                        .post("/account/copy", Map.of("password", password))
                        .status())
                .isEqualTo(401);
        assertThat(Jsoup.parse(files(ask(her, password)).getOrDefault("index.html", ""))
                        .select("html")
                        .attr("lang"))
                .isEqualTo("en");
    }

    @Test
    void itHoldsNoSecret() {
        SignedIn her = TestPeople.signIn(server, ActorKind.CITIZEN);
        server.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> server.bean(Outbox.class)
                        .post(Message.secret(
                                her.person().email(), Lang.FR, "Un lien pour vous", "Ouvrez /reset-password/prune")));
        String hook = her.browser()
                .get("/account/webhooks")
                .form("form[action='/account/webhooks']")
                .with("address", "https://program.example/hook")
                .submit()
                .text();
        String all = files(ask(her, TestPeople.password(server, her))).toString();

        assertThat(all)
                .contains("https://program.example/hook", "Un lien pour vous")
                .contains(her.person().email());
        assertThat(hook).contains("whsec_");
        assertThat(all)
                .doesNotContain("/reset-password/")
                .doesNotContain("whsec_")
                .doesNotContain(her.browser().cookie("session"));
    }

    @Test
    void herVotesAreInItUntilSheBreaksTheLinkToThem() {
        Asking asking = Asking.ofItsOwn(server);
        SignedIn her = TestPeople.signIn(server, ActorKind.CITIZEN);
        Asking.vote(her.browser(), asking.path(), Choice.AGREE);

        JsonNode before = data(her);
        assertThat(before.at("/votes/0/choice").asString()).isEqualTo("agree");
        assertThat(before.at("/consultations/0/pseudonym").asString()).isNotEmpty();
        her.browser()
                .get(asking.path() + "/answers")
                .form("form[action$='/forget']")
                .submit();

        JsonNode after = data(her);
        assertThat(after.get("votes").size()).isZero();
        assertThat(after.at("/consultations/0/pseudonym").isNull()).isTrue();
    }

    @Test
    void lettersToAnAddressThatOnlyWasTypedAreNobodys() {
        SignedIn who = TestPeople.signIn(server, ActorKind.CITIZEN);
        letter(who, "Avant qu’elle soit à elle.", "now() - interval '1 hour'");
        letter(who, "Depuis.", "now() + interval '1 second'");

        assertThat(data(who).get("letters").toString()).contains("Depuis.").doesNotContain("Avant qu’elle");

        TestPeople.unconfirmed(server, who);
        assertThat(data(who).get("letters").size()).isZero();
    }

    private void letter(SignedIn to, String text, String when) {
        jdbc.sql("""
                        insert into mail.message (id, recipient, language, subject, body, posted_at, state, next_at)
                        values (gen_random_uuid(), :recipient, 'fr', 'Une lettre', :text, %s, 'kept', now())
                        """.formatted(when))
                .param("recipient", to.person().email())
                .param("text", text)
                .update();
    }

    @Test
    void whatWasHiddenIsStillHersAndWhoReportedItIsNot() {
        SignedIn her = scene.author;
        String path = scene.submit("question", "Où vendre mes damsons ?");
        SignedIn reporter = TestPeople.signIn(server, ActorKind.CITIZEN);
        Moderating.report(reporter, scene.idOf(path).toString(), "De la réclame.");
        assertThat(data(her).toString()).doesNotContain("De la réclame.");
        SignedIn moderator = TestPeople.administrator(server);
        Moderating.hide(moderator, Moderating.matter(server, scene.idOf(path).toString()), "Une annonce.");

        JsonNode hers = data(her);

        assertThat(hers.at("/decisions/0/words").asString()).contains("Où vendre mes damsons ?");
        assertThat(hers.at("/decisions/0/reasons").asString()).isEqualTo("Une annonce.");
        assertThat(hers.toString()).doesNotContain("De la réclame.");
        assertThat(data(reporter).at("/reports/0/text").asString()).isEqualTo("De la réclame.");
    }

    @Test
    void ofWhatIsHiddenSheHasAllThatWasPutAwayAlsoOfWhatSheSaidForABody() {
        SignedIn her = scene.author;
        scene.named(her, "Inès Myrobolan");
        String path = her.browser()
                .get(scene.commons.address() + "/contribute?kind=question")
                .form("form[action$='/contribute']")
                .with("title", "Des myrobolans à saisir ?")
                .with("text", "Trois cageots.")
                .with("showName", "yes")
                .submit()
                .sure()
                .location();
        her.browser()
                .get(path + "/correct")
                .form("form[action$='/correct']")
                .with("text", "Deux cageots.")
                .submit();
        scene.publisher
                .browser()
                .get(path)
                .form("form[action$='/comments']")
                .with("text", "Nous en prenons un.")
                .with("forTheBody", "yes")
                .submit();
        SignedIn moderator = TestPeople.administrator(server);
        String message = server.browser()
                .get(path)
                .find("#discussion li[id^=comment-]")
                .id()
                .substring("comment-".length());
        for (String thing : List.of(message, scene.idOf(path).toString())) {
            Moderating.report(moderator, thing, "De la réclame.");
            Moderating.hide(TestPeople.administrator(server), Moderating.matter(server, thing), "Une annonce.");
        }

        JsonNode hidden = data(her).at("/hidden/0");

        assertThat(hidden.get("title").asString()).isEqualTo("Des myrobolans à saisir ?");
        assertThat(hidden.get("text").asString()).isEqualTo("Deux cageots.");
        assertThat(hidden.get("public_name").asString()).isEqualTo("Inès Myrobolan");
        assertThat(hidden.at("/former/0").asString()).contains("Trois cageots.");
        assertThat(hidden.get("contest_reasons").isNull()).isTrue();
        assertThat(data(scene.publisher).at("/hidden/0/text").asString()).isEqualTo("Nous en prenons un.");
    }

    @Test
    void howeverMuchThereIsAllOfItComes() {
        SignedIn her = TestPeople.signIn(server, ActorKind.CITIZEN);
        jdbc.sql("""
                        insert into notification.item (id, recipient, sentence, arguments, address, told_at)
                        select gen_random_uuid(), :person, 'nothing.any-more', array['Numéro ' || n], '/record', now()
                        from generate_series(1, 20001) n
                        """).param("person", her.id().value()).update();

        JsonNode notices = data(her).get("notices");

        assertThat(notices.size()).isEqualTo(20_001);
        assertThat(notices.valueStream()
                        .map(notice -> notice.get("text").asString())
                        .distinct())
                .hasSize(20_001)
                .contains("Numéro 17", "Numéro 20001");
        assertThat(List.of(notices.get(0).get("page").asString())).containsExactly(server.address() + "/record");
    }
}
