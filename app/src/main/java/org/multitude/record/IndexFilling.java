package org.multitude.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.multitude.platform.find.Filling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the followers that fill an index with the end of the log, at most once in two seconds. */
@Component
class IndexFilling implements Filling {
    /** So many acts behind is filling again, and not the second that every act takes. */
    private static final long FAR = 1_000;

    private static final Duration KEPT = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Read last = new Read(Instant.EPOCH, Optional.empty());

    IndexFilling(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Read(Instant at, Optional<Progress> behind) {}

    @Override
    public Optional<Progress> behind() {
        Instant now = clock.instant();
        if (last.at.plus(KEPT).isBefore(now)) {
            last = new Read(now, read());
        }
        return last.behind;
    }

    private Optional<Progress> read() {
        return jdbc.sql("""
                        select coalesce(min(f.position), 0) as read, max(t.size) as size
                        from record.tree t left join record.follower f on f.filling <> ''
                        """)
                .query((row, number) -> new Progress(row.getLong("read"), row.getLong("size")))
                .optional()
                .filter(progress -> progress.all() - progress.read() > FAR);
    }
}
