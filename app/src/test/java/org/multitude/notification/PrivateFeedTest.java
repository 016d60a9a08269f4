package org.multitude.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody reads what she follows in her own reader, at an address that nobody else knows. */
class PrivateFeedTest {
    private final TestServer server = TestServer.shared();

    private void tell(SignedIn who, String title) {
        server.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> server.bean(Notifications.class)
                        .tell(
                                who.id(),
                                new Notice(
                                        "transfer.tell.declined",
                                        List.of("Quelqu’un", title),
                                        "/record",
                                        java.util.Optional.empty())));
    }

    private static String make(SignedIn who) {
        Answer made = who.browser()
                .get("/account/feed")
                .form("form[action='/account/feed']")
                .submit();
        String address = made.find(".notice code").text();
        return address.substring(address.indexOf("/feeds/"));
    }

    @Test
    void whoeverHasTheAddressReadsHersAndNothingElseWithoutSigningIn() {
        SignedIn her = TestPeople.signIn(server, ActorKind.CITIZEN);
        SignedIn other = TestPeople.signIn(server, ActorKind.CITIZEN);
        tell(her, "Les <b>lavoirs</b>");
        tell(other, "Les fontaines");
        String address = make(her);

        Answer feed = server.browser().get(address, "application/atom+xml");

        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.header("Content-Type")).startsWith("application/atom+xml");
        assertThat(feed.header("Cache-Control")).contains("private", "no-cache");
        assertThat(feed.header("X-Robots-Tag")).contains("noindex");
        assertThat(feed.text()).contains("lavoirs").doesNotContain("<b>lavoirs").doesNotContain("fontaines");
        assertThat(server.browser()
                        .get(address, java.util.Map.of("If-None-Match", feed.header("ETag")))
                        .status())
                .isEqualTo(304);
        assertThat(her.browser().get("/account/feed").text()).as("shown once").doesNotContain("/feeds/");
        assertThat(server.bean(JdbcClient.class)
                        .sql("select encode(secret_hash, 'escape') from notification.private_feed where person = :id")
                        .param("id", her.id().value())
                        .query(String.class)
                        .single())
                .doesNotContain(address.substring(7, 27));
    }

    @Test
    void anAddressThatWasReplacedOrEndedLeadsNowhereAtOnce() {
        SignedIn her = TestPeople.signIn(server, ActorKind.CITIZEN);
        String first = make(her);
        String second = make(her);
        assertThat(second).isNotEqualTo(first);
        assertThat(server.browser().get(first).status()).isEqualTo(404);
        assertThat(server.browser().get(second).status()).isEqualTo(200);

        her.browser()
                .get("/account/feed")
                .form("form[action='/account/feed/end']")
                .submit();

        assertThat(server.browser().get(second).status()).isEqualTo(404);
        assertThat(server.browser().get("/feeds/" + "x".repeat(43) + ".atom").status())
                .isEqualTo(404);
        // Nor of somebody who is not here any more.
        String third = make(her);
        her.browser()
                .get("/account/delete")
                .form("form[action='/account/delete']")
                .with("writings", "stay")
                .with("password", TestPeople.password(server, her))
                .submit();
        assertThat(server.browser().get(third).status()).isEqualTo(404);
    }
}
