package org.multitude.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multitude.Verification.findings;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.multitude.Eventually;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Organization;
import org.multitude.identity.TestPeople;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A site that changes all the time is not accused, and what is changed behind its record's back is still named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivingSiteTest {
    private final AtomicBoolean living = new AtomicBoolean(true);
    private final AtomicInteger changes = new AtomicInteger();
    private TestServer server;
    private Organization still;
    private Thread life = Thread.ofVirtual().unstarted(() -> {});

    @BeforeAll
    void start() {
        server = TestServer.start(TestServer.freshDirectory(), Map.of());
        server.claim();
        TestPeople.SignedIn founder = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        still = TestPeople.body(server, founder, "Commune calme");
        Organization busy = TestPeople.body(server, founder, "Commune affairée");
        life = Thread.ofVirtual().start(() -> {
            while (living.get()) {
                describe(founder, busy, "Texte " + changes.incrementAndGet());
                // Busy, and yet not as fast as the machine can be.
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                if (changes.get() % 10 == 0) {
                    TestPeople.body(server, founder, "Nouvelle commune " + changes.get());
                }
            }
        });
        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(server.browser().get("/log/checkpoint").text()).containsPattern("\n\\d{2,}\n"));
    }

    @AfterAll
    void stop() throws InterruptedException {
        living.set(false);
        life.join(Duration.ofSeconds(20));
        server.close();
    }

    @Test
    void aSiteThatChangesAllTheTimeHolds() throws Exception {
        for (int time = 0; time < 5; time++) {
            int before = changes.get();
            assertThat(findings(server)).isEmpty();
            Eventually.within(
                    Duration.ofSeconds(5), () -> assertThat(changes.get()).isGreaterThan(before));
        }
    }

    @Test
    void aThingTamperedWithOnItIsStillNamed() throws Exception {
        JdbcClient jdbc = server.bean(JdbcClient.class);
        String change = "update identity.organization set name = :name where id = :id";
        jdbc.sql(change)
                .param("name", "Commune agitée")
                .param("id", still.id().value())
                .update();
        assertThat(findings(server))
                .isNotEmpty()
                .allMatch(finding -> finding.contains(still.address()) && finding.contains("name"));
        jdbc.sql(change)
                .param("name", still.name())
                .param("id", still.id().value())
                .update();
    }

    private static void describe(TestPeople.SignedIn founder, Organization busy, String text) {
        founder.browser()
                .get(busy.address() + "/edit")
                .form()
                .with("description", text)
                .submit();
    }
}
