package org.multitude.platform.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.multitude.platform.jobs.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes sessions that are over, and the keys of forms received more than two days ago. */
@Component
class ForgetSessions implements Job {
    private static final Duration SUBMISSIONS = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    ForgetSessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "web.forget-sessions";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        jdbc.sql("delete from web.session where ends_at < :now or seen_at < :idle")
                .param("now", Timestamp.from(now))
                .param("idle", Timestamp.from(now.minus(Sessions.IDLE)))
                .update();
        jdbc.sql("delete from web.submission where at < :before")
                .param("before", Timestamp.from(now.minus(SUBMISSIONS)))
                .update();
    }
}
