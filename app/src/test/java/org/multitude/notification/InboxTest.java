package org.multitude.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.platform.text.Lang;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class InboxTest {
    /** Any sentence with one argument does. */
    private static final String SENTENCE = "identity.slug-taken";

    private final TestServer server = TestServer.shared();
    private final Notifications notifications = server.bean(Notifications.class);
    private final Following following = server.bean(Following.class);
    private final TransactionTemplate transaction = server.bean(TransactionTemplate.class);

    @Test
    void whoFollowsAThingIsToldOnceOfEachActInHerInboxAndByMailInHerLanguage() {
        TestPeople.SignedIn author = TestPeople.signIn(server, ActorKind.RESEARCHER);
        TestPeople.SignedIn reader = TestPeople.signIn(server, ActorKind.CITIZEN, Lang.EN);
        UUID thing = UUID.randomUUID();
        following.follow(author.id(), thing);
        following.follow(reader.id(), thing);
        following.follow(reader.id(), thing);

        transaction.executeWithoutResult(status -> {
            ActId act = server.bean(PublicRecord.class)
                    .append(Act.of("organization.entered", thing).at(Instant.now()));
            Notice notice = Notice.of(act, SENTENCE, "/organizations", "ligne <312>");
            notifications.tellFollowers(thing, notice, Optional.of(author.id()));
            notifications.tellFollowers(thing, notice, Optional.of(author.id()));
        });

        Answer inbox = reader.browser().get("/inbox");
        assertThat(inbox.page().select(".inbox > li")).hasSize(1);
        assertThat(inbox.words()).contains("The address “ligne <312>” is already in use");
        assertThat(inbox.find(".inbox .seal-link").attr("href")).startsWith("/record/act/");
        assertThat(author.browser().get("/inbox").page().select(".inbox > li")).isEmpty();
        assertThat(mails(reader))
                .singleElement()
                .asString()
                .contains("ligne <312>", server.address() + "/organizations")
                .contains(server.address() + "/no-more-notices/");
        assertThat(mails(author)).isEmpty();
        assertThat(reader.browser().get("/").find("header").html()).contains("/inbox");

        Answer read = inbox.form(".inbox form").submit().go();
        assertThat(read.page().select(".inbox .tag")).isEmpty();
        assertThat(read.page().select(".inbox > li")).hasSize(1);
    }

    @Test
    void unreadNoticesComeFirstAcrossPages() {
        TestPeople.SignedIn reader = TestPeople.signIn(server, ActorKind.CITIZEN);
        for (int i = 0; i < 25; i++) {
            tell(reader, "old" + i);
        }
        reader.browser().get("/inbox").form("form[action='/inbox/read']").submit();
        for (int i = 0; i < 22; i++) {
            tell(reader, "fresh" + i);
        }

        Answer first = reader.browser().get("/inbox");
        Answer second = reader.browser().get(first.find("a[rel=next]").attr("href"));
        Answer third = reader.browser().get(second.find("a[rel=next]").attr("href"));

        assertThat(first.page().select(".inbox .tag")).hasSize(20);
        assertThat(second.page().select(".inbox .tag")).hasSize(2);
        assertThat(second.page().select(".inbox > li")).hasSize(20);
        assertThat(third.page().select(".inbox > li")).hasSize(7);
        assertThat(third.page().select("a[rel=next]")).isEmpty();
    }

    @Test
    void mailStopsWhenSheSaysSoAndTheInboxGoesOn() {
        TestPeople.SignedIn reader = TestPeople.signIn(server, ActorKind.CITIZEN);
        Answer saved = reader.browser()
                .get("/inbox/settings")
                .form("form[action='/inbox/settings']")
                .with("rhythm", "never")
                .submit()
                .go();
        assertThat(saved.find("input[value=never]").hasAttr("checked")).isTrue();

        tell(reader, "quiet");

        assertThat(mails(reader)).isEmpty();
        assertThat(reader.browser().get("/inbox").words()).contains("quiet");
    }

    @Test
    void theLinkOfAMailEndsMailWithoutSigningInAndLetsItBegin() {
        TestPeople.SignedIn reader = TestPeople.signIn(server, ActorKind.CITIZEN);
        TestPeople.SignedIn other = TestPeople.signIn(server, ActorKind.CITIZEN);
        tell(reader, "first");
        String stop = server.bean(JdbcClient.class)
                .sql("select settings from mail.message where recipient = :to and one_click")
                .param("to", reader.person().email())
                .query(String.class)
                .single()
                .substring(server.address().toString().length());

        assertThat(server.browser().get(stop).words()).contains("Ne plus recevoir ces courriers");
        tell(reader, "a filter opened the link");
        // As a mailbox does: no cookie, no origin (RFC 8058).
        assertThat(server.browser()
                        .post(stop, java.util.Map.of("List-Unsubscribe", "One-Click"), java.util.Map.of())
                        .status())
                .isEqualTo(200);
        tell(reader, "quiet");
        tell(other, "heard");

        assertThat(mails(reader)).hasSize(2);
        assertThat(mails(other)).hasSize(1);
        Answer settings = reader.browser().get("/inbox/settings");
        assertThat(settings.find("input[value=never]").hasAttr("checked")).isTrue();
        server.browser().get(stop).form("form[action='" + stop + "']").press("again", "yes");
        tell(reader, "again");
        assertThat(mails(reader)).hasSize(3);
        assertThat(server.browser().get("/no-more-notices/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void nobodyReadsOrMarksAnothersInbox() {
        TestPeople.SignedIn reader = TestPeople.signIn(server, ActorKind.CITIZEN);
        TestPeople.SignedIn other = TestPeople.signIn(server, ActorKind.CITIZEN);
        tell(reader, "mine");
        tell(other, "others");
        String address = reader.browser().get("/inbox").find(".inbox form").attr("action");

        other.browser().get("/inbox").form(".inbox form").submit();
        org.multitude.Form own = other.browser().get("/account").form("form[action='/account']");
        other.browser().post(address, java.util.Map.of("_csrf", own.value("_csrf")));

        assertThat(reader.browser().get("/inbox").page().select(".inbox .tag")).hasSize(1);
        assertThat(other.browser().get("/inbox").words()).doesNotContain("mine");
    }

    @Test
    void peopleAreToldInTheTransactionOfWhatHappened() {
        TestPeople.SignedIn reader = TestPeople.signIn(server, ActorKind.CITIZEN);

        assertThatThrownBy(() ->
                        notifications.tell(reader.id(), new Notice(SENTENCE, List.of("x"), "/", Optional.empty())))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Notice(SENTENCE, List.of("x"), "https://evil.example", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theButtonFollowsAndNoLongerFollows() {
        TestPeople.SignedIn reader = TestPeople.signIn(server, ActorKind.CITIZEN);
        UUID thing = TestPeople.body(server, TestPeople.signIn(server, ActorKind.PUBLIC_AGENT), "Ville suivie")
                .id()
                .value();
        String csrf = reader.browser().get("/account").find("input[name=_csrf]").attr("value");

        Answer followed = reader.browser()
                .post("/follow", java.util.Map.of("_csrf", csrf, "thing", thing.toString(), "to", "//evil.example"));
        assertThat(followed.location()).isEqualTo("/");
        assertThat(following.follows(reader.id(), thing)).isTrue();
        reader.browser()
                .post("/follow", java.util.Map.of("_csrf", csrf, "thing", thing.toString(), "to", "/", "wanted", "no"));

        assertThat(following.follows(reader.id(), thing)).isFalse();
        UUID nothing = UUID.randomUUID();
        Answer refused = reader.browser()
                .post("/follow", java.util.Map.of("_csrf", csrf, "thing", nothing.toString(), "to", "/"));
        assertThat(refused.status()).isEqualTo(404);
        assertThat(following.follows(reader.id(), nothing)).isFalse();
    }

    private void tell(TestPeople.SignedIn reader, String what) {
        transaction.executeWithoutResult(
                status -> notifications.tell(reader.id(), new Notice(SENTENCE, List.of(what), "/", Optional.empty())));
    }

    private List<String> mails(TestPeople.SignedIn who) {
        return server.bean(JdbcClient.class)
                .sql("select body from mail.message where recipient = :to")
                .param("to", who.person().email())
                .query((row, number) -> row.getString("body"))
                .list();
    }
}
