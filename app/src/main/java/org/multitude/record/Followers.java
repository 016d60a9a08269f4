package org.multitude.record;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.multitude.platform.web.Vital;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings every follower up to the end of the log, each in its own transactions, on a thread of their own: however long
 * they take, the record goes on. They take turns, a batch each, so that one that starts anew holds up no other.
 */
@Component
class Followers implements SmartLifecycle, Vital {
    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int BATCH = 200;

    private final List<FollowerTurn> turns;
    private final ActStore acts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Bell bell = new Bell();
    private volatile boolean running;
    private Thread thread = Thread.ofVirtual().unstarted(() -> {});

    Followers(List<Follower> followers, ActStore acts, JdbcClient jdbc, TransactionTemplate transaction) {
        this.turns = followers.stream().map(FollowerTurn::new).toList();
        this.acts = acts;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Says that the log grew; returns at once. */
    void wake() {
        bell.ring();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("followers").daemon().start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        bell.ring();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public String name() {
        return "followers";
    }

    @Override
    public boolean well() {
        return running && thread.isAlive() && turns.stream().noneMatch(FollowerTurn::failing);
    }

    /**
     * How far a follower has come.
     *
     * @param name its name
     * @param position acts it has taken
     * @param able whether it follows in this process
     * @param problem what was wrong the last time in this process, empty when it went on since
     */
    record State(String name, long position, boolean able, String problem) {}

    /** How far each has come, by name. */
    List<State> states() {
        Map<String, Long> positions = jdbc
                .sql("select name, position from record.follower")
                .query((row, number) -> Map.entry(row.getString("name"), row.getLong("position")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return turns.stream()
                .map(turn -> new State(
                        turn.follower().name(),
                        positions.getOrDefault(turn.follower().name(), 0L),
                        turn.follower().able(),
                        turn.problem()))
                .sorted(Comparator.comparing(State::name))
                .toList();
    }

    private void work() {
        while (running) {
            try {
                bell.await(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            boolean more = true;
            while (more && running) {
                more = false;
                for (FollowerTurn turn : turns) {
                    more |= running && turn.due() && take(turn);
                }
            }
        }
    }

    /** One batch; says whether there is more. One follower that fails holds up only itself. */
    private boolean take(FollowerTurn turn) {
        Follower follower = turn.follower();
        try {
            boolean more = follower.able() && Boolean.TRUE.equals(transaction.execute(status -> step(follower)));
            turn.went();
            return more;
        } catch (RuntimeException e) {
            if (running) {
                turn.failed(e);
            } else {
                LOG.debug("{} was stopped", follower.name(), e);
            }
            return false;
        }
    }

    private boolean step(Follower follower) {
        jdbc.sql("""
                        insert into record.follower (name, position)
                        values (:name, case when :now then coalesce((select size from record.tree), 0) else 0 end)
                        on conflict do nothing
                        """)
                .param("name", follower.name())
                .param("now", follower.fromNow())
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
