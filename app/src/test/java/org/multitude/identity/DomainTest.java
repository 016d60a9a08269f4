package org.multitude.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.Verification;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organisation shows that a domain is its own, and what that attests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DomainTest {
    private final SomeDns dns = new SomeDns();
    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start(
                TestServer.freshDirectory(),
                Map.of("MULTITUDE_ALLOWED_HOSTS", "localhost", "MULTITUDE_DNS", dns.address()));
        server.claim();
    }

    @AfterAll
    void stop() {
        server.close();
        dns.close();
    }

    @Test
    void onlyNamesThatSomebodyCanHoldAreTaken() {
        VerifyDomain verify = server.bean(VerifyDomain.class);

        assertThat(verify.domain(" https://Ville.Example.fr/ ")).contains("ville.example.fr");
        for (String wrong : List.of(
                "fr",
                "gouv.fr",
                "co.uk",
                "github.io",
                "ville",
                "a b.fr",
                "127.0.0.1",
                "ville.fr:80",
                "x@ville.fr",
                "-a.fr",
                "[::1]")) {
            assertThat(verify.domain(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void aDomainIsShownByAFileAttestsItsAddressesAndLapses() throws Exception {
        TestPeople.SignedIn founder = TestPeople.signIn(server, ActorKind.CITIZEN);
        Organization body = TestPeople.body(server, founder, "Ville de Vaubrun");
        try (ShownDomain domain = new ShownDomain()) {
            assertThat(domain.claim(founder, body).status()).isEqualTo(303);
            domain.publish(server, body, false);
            Answer missing = domain.check(founder, body);
            assertThat(missing.status()).isEqualTo(422);
            assertThat(missing.words()).contains("n’a pas été trouvée");

            domain.publish(server, body, true);
            assertThat(domain.check(founder, body).go().words()).contains(domain.name(), "Vérifié le");

            another(domain);
            TestPeople.SignedIn agent = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
            server.bean(PersonStore.class).setEmail(agent.id(), "agent@" + domain.name(), Optional.empty());
            Attestations attestations = server.bean(Attestations.class);
            TestPeople.recognize(server, body);
            assertThat(attestations.of(agent.id())).as("not confirmed").isEmpty();
            server.bean(PersonStore.class).confirm(agent.id(), Instant.now());
            assertThat(attestations.of(agent.id()))
                    .contains(new Attestation(Attestation.Way.DOMAIN, "Ville de Vaubrun"));
            assertThat(agent.browser().get("/account/attestation").words())
                    .contains("attesté par son adresse électronique à Ville de Vaubrun");
            server.bean(PersonStore.class)
                    .setEmail(agent.id(), "agent@evil" + domain.name(), Optional.of(Instant.now()));
            assertThat(attestations.of(agent.id())).isEmpty();

            domain.publish(server, body, false);
            // Claimed again, it is looked for as before.
            assertThat(domain.claim(founder, body).status()).isEqualTo(303);
        }
        for (int day = 0; day < 3; day++) {
            assertThat(server.browser().get(body.address()).words()).doesNotContain("N’est plus vérifié");
            server.bean(JdbcClient.class)
                    .sql("update identity.domain_proof set checked_at = :then where checked_at is not null")
                    .param("then", java.sql.Timestamp.from(Instant.now().minus(Duration.ofDays(40))))
                    .update();
            server.bean(CheckDomains.class).run();
        }
        assertThat(server.browser().get(body.address()).words()).contains("N’est plus vérifié depuis");
        assertThat(Verification.findings(server)).isEmpty();
    }

    @Test
    void aDomainIsShownByADnsRecordOfItsOwnAndByNoOther() throws Exception {
        TestPeople.SignedIn founder = TestPeople.signIn(server, ActorKind.CITIZEN);
        Organization body = TestPeople.body(server, founder, "Ville de Brumont");
        String path = body.address() + "/domain";
        Answer claimed = founder.browser()
                .get(path)
                .form("form[action='" + path + "']")
                .with("domain", "brumont.invalid")
                .submit()
                .go();
        String name = "_multitude.brumont.invalid";
        assertThat(claimed.words()).contains(name + " TXT");
        String line = claimed.page().select("dl code").eachText().getLast();

        // Somebody else's domain, the domain above, another line, and a name that only leads to where somebody else
        // writes.
        dns.says("_multitude.elsewhere.invalid", line);
        dns.says("brumont.invalid", line);
        assertThat(checked(founder, path).status()).isEqualTo(422);
        dns.says(name, line + "x");
        assertThat(checked(founder, path).words()).contains("n’a pas été trouvée");
        dns.isSilentOn(name);
        dns.standsFor(name, "_multitude.elsewhere.invalid");
        assertThat(checked(founder, path).status()).isEqualTo(422);
        assertThat(server.browser().get(body.address()).words()).doesNotContain("Vérifié le");

        dns.isSilentOn(name);
        dns.says(name, line);
        assertThat(checked(founder, path).go().words()).contains("brumont.invalid", "Vérifié le");

        // Looked at again each month, as the file is.
        server.bean(JdbcClient.class)
                .sql("update identity.domain_proof set checked_at = :then where domain = 'brumont.invalid'")
                .param("then", java.sql.Timestamp.from(Instant.now().minus(Duration.ofDays(40))))
                .update();
        server.bean(CheckDomains.class).run();
        assertThat(server.bean(DomainStore.class).find(body.id()).orElseThrow().failures())
                .isZero();
        assertThat(Verification.findings(server)).isEmpty();
    }

    private static Answer checked(TestPeople.SignedIn who, String path) {
        return who.browser().get(path).form("form[action$='/check']").submit();
    }

    /** Another organisation cannot have what this one showed. */
    private void another(ShownDomain domain) {
        TestPeople.SignedIn thief = TestPeople.signIn(server, ActorKind.CITIZEN);
        Organization other = TestPeople.body(server, thief, "Autre ville");
        domain.claim(thief, other);
        domain.publish(server, other, true);
        Answer taken = domain.check(thief, other);
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.words()).contains("Un autre organisme d’ici");
    }
}
