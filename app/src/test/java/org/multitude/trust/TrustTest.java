package org.multitude.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Eventually;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Organization;
import org.multitude.identity.TestPeople;
import org.multitude.platform.text.Words;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.transaction.support.TransactionTemplate;

class TrustTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void beforeAnythingWasAskedThePageSaysSo() {
        try (TestServer server = TestServer.start(TestServer.freshDirectory(), java.util.Map.of())) {
            server.claim();

            Answer page = server.browser("en").get("/trust");

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.words()).contains("no figure is made up").contains("No contribution yet");
            assertThat(page.page().select(".figures")).isEmpty();
            assertThat(server.browser("fr").get("/trust").words()).contains("aucun chiffre n’est inventé");

            figuresComeFromActs(server);
        }
    }

    /** In the same server: starting one takes seconds. */
    private static void figuresComeFromActs(TestServer server) {
        TestPeople.SignedIn founder = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        Organization body = TestPeople.body(server, founder, "Ville qui répond");
        Instant now = Instant.now();
        UUID quick = submitted(server, body, now.minus(Duration.ofDays(20)));
        UUID slow = submitted(server, body, now.minus(Duration.ofDays(60)));
        submitted(server, body, now.minus(Duration.ofDays(50)));
        submitted(server, body, now);
        append(
                server,
                Act.of("contribution.acknowledged", quick)
                        .body(body.id().value())
                        .at(now));
        append(
                server,
                Act.of("contribution.answered", quick)
                        .body(body.id().value())
                        .token("decision", "accepted")
                        .at(now.minus(Duration.ofDays(15))));
        append(
                server,
                Act.of("contribution.answered", slow)
                        .body(body.id().value())
                        .token("decision", "declined")
                        .at(now.minus(Duration.ofDays(20))));
        append(
                server,
                Act.of("contribution.done", quick).body(body.id().value()).at(now));
        append(
                server,
                Act.of("essay.written", UUID.randomUUID())
                        .nature(Act.Nature.IMPORTED)
                        .at(now));

        Eventually.within(SOON, () -> {
            Answer page = server.browser("en").get("/trust");
            assertThat(page.words())
                    .contains("Of 4 contributions received, 2 have an answer. Half had it within 40 days.")
                    .contains("2 answers to 4 contributions received; 2 still wait.")
                    .contains("50 % got an answer")
                    .contains("None of 2 answers enters reasons in the record.")
                    .contains("of 2 is late")
                    .contains("Ville qui répond 4 2 of 4 40 days 1")
                    .contains("Contributions submitted 4")
                    .contains("essay.written one of them was imported from another source 1");
        });
        assertThat(server.browser("fr").get("/trust").words())
                .contains("Sur 4 contributions reçues, 2 ont une réponse. La moitié l’ont eue en 40 jours au plus.")
                .contains("Acceptées 1, soit 50 %")
                .contains("Fait, preuve à l’appui 1 sur 1");
        Answer ofBody = server.browser("en").get(body.address() + "/trust");
        assertThat(ofBody.words())
                .contains("What does Ville qui répond answer?")
                .contains("Of 4 contributions received, 2 have an answer.");
        assertThat(ofBody.page().select("svg.survival[role=img]").attr("aria-label"))
                .contains("On day 30, 67 of 100 still wait.");
        assertThat(ofBody.page().select("#recount pre").text())
                .contains("./multitude trust --from " + server.address())
                .contains(" --body " + body.id());
        Answer before = server.browser("en").get(body.address() + "/trust?asOf=" + day(now.minus(Duration.ofDays(30))));
        assertThat(before.words()).contains("Of 2 contributions received, none has an answer yet.");
        assertThat(server.browser("en").get("/trust?asOf=tomorrow").status()).isEqualTo(400);
        assertThat(server.browser("en").get("/trust?asOf=2999-01-01").words())
                .contains("is no day whose figures are known");
        assertThat(server.browser("en").get("/organizations/nobody-here/trust").status())
                .isEqualTo(404);
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(Words.ZONE).toLocalDate();
    }

    private static UUID submitted(TestServer server, Organization body, Instant at) {
        UUID thing = UUID.randomUUID();
        append(
                server,
                Act.of("contribution.submitted", thing)
                        .body(body.id().value())
                        .token("promisedDays", "30")
                        .at(at));
        return thing;
    }

    private static void append(TestServer server, Act act) {
        server.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> server.bean(PublicRecord.class).append(act));
    }
}
