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
        dataModerationAndTheRecordAreTold(server, body, quick);
        whoContributesAndWhatPeopleThinkAreToldApart(server, body, now);
        theYearBeforeIsBeside(server, body, now);
        assertThat(server.browser("en").get("/trust?asOf=tomorrow").status()).isEqualTo(400);
        assertThat(server.browser("en").get("/trust?asOf=2999-01-01").words())
                .contains("is no day whose figures are known");
        assertThat(server.browser("en").get("/organizations/nobody-here/trust").status())
                .isEqualTo(404);
    }

    private static void dataModerationAndTheRecordAreTold(TestServer server, Organization body, UUID contribution) {
        assertThat(server.browser("en").get("/trust").words())
                .contains("Nothing was hidden in the period.")
                .contains("Not enough people have said so yet");
        Instant now = Instant.now();
        UUID alive = dataset(server, body, "MONTHLY", now.minus(Duration.ofDays(100)));
        dataset(server, body, "MONTHLY", now.minus(Duration.ofDays(100)));
        dataset(server, body, "IRREG", now.minus(Duration.ofDays(100)));
        append(
                server,
                Act.of("dataset.version-published", UUID.randomUUID())
                        .body(body.id().value())
                        .about(alive)
                        .token("dataset", alive.toString())
                        .at(now.minus(Duration.ofDays(5))));
        UUID comment = UUID.randomUUID();
        append(
                server,
                Act.of("moderation.restricted", comment)
                        .about(contribution)
                        .token("category", "scams-and-fraud")
                        .token("ground", "charter")
                        .token("detection", "notice")
                        .commit("facts", "Voir.")
                        .at(now));
        append(server, Act.of("moderation.reversed", comment).at(now));
        append(
                server,
                Act.of("contribution.satisfaction-counted", UUID.randomUUID())
                        .body(body.id().value())
                        .token(
                                "month",
                                day(now.minus(Duration.ofDays(40))).toString().substring(0, 7))
                        .token("yes", "3")
                        .token("partly", "1")
                        .token("no", "1")
                        .at(now));
        Eventually.within(SOON, () -> {
            Answer page = server.browser("en").get(body.address() + "/trust");
            assertThat(page.words())
                    .contains("50 % of datasets come as declared")
                    .contains("One of 2 datasets published here with a declared frequency was renewed")
                    .contains("Datasets with a file 1 of 3")
                    .contains("Decisions to hide something 1")
                    .contains("That tell the facts 1 of 1")
                    .contains("After a report 1 of 1")
                    .contains("Reversed: shown again 1 of 1")
                    .contains("Scam or fraud 1")
                    .contains("Said by 5 people")
                    .contains("Yes 3, or 60%")
                    .doesNotContain("Is the record whole?");
            assertThat(page.page().select("#data .figure").text()).isEqualTo("50 %");
        });
        Answer all = server.browser("fr").get("/trust");
        assertThat(all.words())
                .contains("Le registre est-il entier")
                .contains("Contenus effacés, chacun par un acte 0")
                .contains("Témoins qui l’ont contresigné aucun n’est nommé");
        long acts = server.browser("en")
                .get("/api/v1/trust")
                .json()
                .path("record-acts")
                .asLong();
        assertThat(all.page().select("#health dd").getFirst().text().replaceAll("\\D", ""))
                .isEqualTo(Long.toString(acts));
    }

    /** Five people, one of each kind, of whom one is attested: that may be one person who made up four. */
    private static void whoContributesAndWhatPeopleThinkAreToldApart(
            TestServer server, Organization body, Instant now) {
        String month = day(now.minus(Duration.ofDays(40))).toString().substring(0, 7);
        append(
                server,
                Act.of("contribution.contributors-counted", UUID.randomUUID())
                        .body(body.id().value())
                        .token("month", month)
                        .token("publicAgents", "1")
                        .token("entrepreneurs", "1")
                        .token("researchers", "1")
                        .token("researchersAttested", "1")
                        .token("civilSociety", "1")
                        .token("citizens", "1")
                        .at(now));
        int answered = server.browser("en")
                .get("/api/v1/trust?body=" + body.slug())
                .json()
                .path("answered")
                .asInt();
        append(
                server,
                Act.of("contribution.listening-counted", UUID.randomUUID())
                        .body(body.id().value())
                        .token("quarter", month.substring(0, 4) + "-Q" + (Integer.parseInt(month.substring(5)) + 2) / 3)
                        .token("yes", "2")
                        .token("partly", "3")
                        .token("no", "5")
                        .at(now));
        Eventually.within(SOON, () -> {
            Answer page = server.browser("en").get(body.address() + "/trust");
            assertThat(page.page().select("#plurality").text())
                    .contains("Researchers 1 1", "Citizens 1 0")
                    .contains("Plurality: 5.0 of 5.")
                    .contains("By those alone of whom somebody else attests what they are (at least 1): 1.0.");
            assertThat(page.page().select("#perceived").text())
                    .contains("An opinion, asked apart.", "Said by 10 people", "Yes 2, or 20%", "No 5, or 50%");
        });
        assertThat(server.browser("en")
                        .get("/api/v1/trust?body=" + body.slug())
                        .json()
                        .path("answered")
                        .asInt())
                .as("what people think changes no figure of conduct")
                .isEqualTo(answered);
        assertThat(server.browser("en")
                        .get("/trust")
                        .page()
                        .select("#plurality")
                        .text())
                .as("of all bodies only what an act says of all")
                .contains("No month can be told yet");
    }

    private static void theYearBeforeIsBeside(TestServer server, Organization body, Instant now) {
        String address = body.address() + "/trust";
        assertThat(server.browser("en").get(address).page().select("svg.survival path.earlier"))
                .isEmpty();
        UUID former = submitted(server, body, now.minus(Duration.ofDays(500)));
        submitted(server, body, now.minus(Duration.ofDays(500)));
        append(
                server,
                Act.of("contribution.answered", former)
                        .body(body.id().value())
                        .token("decision", "accepted")
                        .at(now.minus(Duration.ofDays(490))));
        Eventually.within(SOON, () -> {
            Answer page = server.browser("en").get(address);
            assertThat(page.page().select("svg.survival path.earlier")).hasSize(1);
            assertThat(page.words())
                    .contains("The year before, 50 of 100 still waited")
                    .contains("The year before: 1.");
        });
    }

    private static UUID dataset(TestServer server, Organization body, String frequency, Instant at) {
        UUID thing = UUID.randomUUID();
        append(
                server,
                Act.of("dataset.published", thing)
                        .body(body.id().value())
                        .token("frequency", frequency)
                        .at(at));
        return thing;
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
