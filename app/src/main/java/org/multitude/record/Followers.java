package org.multitude.record;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings every follower up to the end of the log, each in its own transactions. */
@Component
class Followers {
    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);
    private static final int BATCH = 200;

    private final List<Follower> followers;
    private final ActStore acts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Followers(List<Follower> followers, ActStore acts, JdbcClient jdbc, TransactionTemplate transaction) {
        this.followers = List.copyOf(followers);
        this.acts = acts;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** One follower that fails holds up only itself. */
    void catchUp() {
        for (Follower follower : followers) {
            try {
                boolean more = follower.able();
                while (more) {
                    more = Boolean.TRUE.equals(transaction.execute(status -> step(follower)));
                }
            } catch (RuntimeException e) {
                LOG.error("{} did not follow the record; it is tried again.", follower.name(), e);
            }
        }
    }

    private boolean step(Follower follower) {
        jdbc.sql("insert into record.follower (name) values (:name) on conflict do nothing")
                .param("name", follower.name())
                .update();
        // Skipped when another process is at it.
        List<Place> found = jdbc.sql("""
                        select position, filling from record.follower where name = :name for update skip locked
                        """)
                .param("name", follower.name())
                .query((row, number) -> new Place(row.getLong("position"), row.getString("filling")))
                .list();
        if (found.isEmpty()) {
            return false;
        }
        long position = from(follower, found.getFirst());
        List<RecordedAct> next = acts.logged(position, BATCH);
        if (next.isEmpty()) {
            return false;
        }
        follower.follow(next);
        jdbc.sql("update record.follower set position = :position where name = :name")
                .param("position", position + next.size())
                .param("name", follower.name())
                .update();
        return next.size() == BATCH;
    }

    /** Where it goes on: at the beginning when what it filled is not there any more. */
    private long from(Follower follower, Place place) {
        String filling = follower.filling();
        if (filling.equals(place.filling)) {
            return place.position;
        }
        follower.restart();
        jdbc.sql("update record.follower set position = 0, filling = :filling where name = :name")
                .param("filling", filling)
                .param("name", follower.name())
                .update();
        return 0;
    }

    private record Place(long position, String filling) {}
}
