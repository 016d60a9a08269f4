package org.multitude.platform.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.multitude.platform.text.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks every part whether it works. */
@Component
public class Health {
    private static final Logger LOG = LoggerFactory.getLogger(Health.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final JdbcClient jdbc;
    private final List<Vital> vitals;

    Health(JdbcClient jdbc, List<Vital> vitals) {
        this.jdbc = jdbc;
        this.vitals = List.copyOf(vitals);
    }

    /** How a part is. */
    public enum State {
        /** It works. */
        WELL("well"),
        /** It works, and somebody should look after it. */
        WATCH("watch"),
        /** It does not work. */
        BROKEN("broken");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** Its code, behind {@code health.NAME.} in the bundles. */
        public String code() {
            return code;
        }
    }

    /**
     * A part and how it is.
     *
     * @param name its name
     * @param state how it is
     */
    public record Check(String name, State state) {
        /** What it is called in words. */
        public String title(Words words) {
            return words.t("health." + name);
        }

        /** How it is, and what to do about it. */
        public String says(Words words) {
            return words.t("health." + name + "." + state.code());
        }
    }

    /** Every part that is meant to run here; of those that need the database nothing is asked while it is away. */
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        boolean answers = databaseAnswers();
        checks.add(new Check("database", answers ? State.WELL : State.BROKEN));
        for (Vital vital : vitals) {
            if (vital.expected()) {
                checks.add(new Check(vital.name(), state(vital, answers)));
            }
        }
        return checks;
    }

    private static State state(Vital vital, boolean databaseAnswers) {
        if (!vital.well()) {
            return State.BROKEN;
        }
        return databaseAnswers && vital.watch() ? State.WATCH : State.WELL;
    }

    /** Asked in another thread: a pool without a free connection would make the answer wait for half a minute. */
    private boolean databaseAnswers() {
        CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(
                () -> jdbc.sql("select 1").query(Integer.class).single(),
                task -> Thread.ofVirtual().name("health").start(task));
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) == 1;
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("the database does not answer", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
