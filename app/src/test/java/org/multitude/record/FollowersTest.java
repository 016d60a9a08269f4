package org.multitude.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Eventually;
import org.multitude.TestServer;
import org.springframework.transaction.support.TransactionTemplate;

/** A follower that is slow or fails: the record goes on, whoever watches is told, and it comes back by itself. */
class FollowersTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void aFollowerNeverHoldsUpTheRecord() {
        try (TestServer server = TestServer.start(TestServer.freshDirectory(), Map.of())) {
            server.claim();
            Moody moody = server.bean(Moody.class);
            moody.held = new CountDownLatch(1);
            ActId first = append(server);
            Eventually.within(SOON, () -> assertThat(moody.tries.get()).isEqualTo(1));

            ActId second = append(server);
            Eventually.get(
                    SOON, () -> server.bean(PublicRecord.class).find(second).filter(RecordedAct::recorded));
            assertThat(moody.followed).isEmpty();

            moody.held.countDown();
            Eventually.within(SOON, () -> assertThat(moody.followed).containsExactly(first, second));
        }
    }

    @Test
    void aFollowerThatGoesOnFailingIsTriedLessAndLessOftenAndHealthSaysSo() {
        try (TestServer server = TestServer.start(TestServer.freshDirectory(), Map.of())) {
            server.claim();
            Moody moody = server.bean(Moody.class);
            moody.failing = true;
            Instant start = Instant.now();
            ActId act = append(server);

            Eventually.within(SOON, () -> {
                Answer health = server.browser().get("/health", "application/json");
                assertThat(health.status()).isEqualTo(503);
                assertThat(health.json().path("followers").asString()).isEqualTo("does not run");
                assertThat(health.json().path("record").asString()).isEqualTo("runs");
            });
            // The third failure comes a second and two after the first.
            assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(2_500));
            assertThat(moody.tries.get()).isLessThanOrEqualTo(4);

            moody.failing = false;
            Eventually.within(SOON, () -> assertThat(moody.followed).containsExactly(act));
            Eventually.within(
                    SOON,
                    () -> assertThat(server.browser().get("/health").status()).isEqualTo(200));
        }
    }

    private static ActId append(TestServer server) {
        return Objects.requireNonNull(server.bean(TransactionTemplate.class)
                .execute(status -> server.bean(PublicRecord.class)
                        .append(Act.of(
                                        "essay.written",
                                        server.bean(Essays.class).write("suivi"))
                                .commit("text", "suivi")
                                .at(Instant.now()))));
    }
}
