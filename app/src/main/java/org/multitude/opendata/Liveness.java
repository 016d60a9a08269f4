package org.multitude.opendata;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whether a dataset is updated as promised.
 *
 * @param state the answer
 * @param last when its content last changed
 * @param due when the next update is or was due; the same as {@code last} when nothing is promised
 * @param kept one value a promised period, oldest first: whether an update came in it; the running one last
 */
public record Liveness(State state, Instant last, Instant due, List<Boolean> kept) {
    private static final int MOST = 12;

    public Liveness {
        kept = List.copyOf(kept);
    }

    /** The answer in a word. */
    public enum State {
        ALIVE,
        LATE,
        NO_PROMISE
    }

    /**
     * Compares what was promised with what came.
     *
     * @param since when it was first published
     * @param updates when its content changed, in any order, the first publication included
     */
    static Liveness of(Frequency frequency, Instant since, List<Instant> updates, Instant now) {
        Instant last = updates.stream().max(Instant::compareTo).orElse(since);
        if (!frequency.promises()) {
            return new Liveness(State.NO_PROMISE, last, last, List.of());
        }
        Duration period = Duration.ofDays(frequency.days());
        Instant due = last.plus(period);
        long elapsed = Math.max(0, Duration.between(since, now).toSeconds() / period.toSeconds());
        List<Boolean> kept = new java.util.ArrayList<>();
        for (long number = Math.max(0, elapsed - MOST + 1); number <= elapsed; number++) {
            Instant start = since.plus(period.multipliedBy(number));
            Instant end = start.plus(period);
            kept.add(updates.stream().anyMatch(update -> !update.isBefore(start) && update.isBefore(end)));
        }
        // The running period is not missed before its end.
        if (!kept.getLast() && !now.isAfter(due)) {
            kept.removeLast();
        }
        return new Liveness(now.isAfter(due) ? State.LATE : State.ALIVE, last, due, kept);
    }

    /** How many promised updates came. */
    public long count() {
        return kept.stream().filter(came -> came).count();
    }

    /** The updates as ticks are drawn from them. */
    public boolean[] ticks() {
        boolean[] ticks = new boolean[kept.size()];
        for (int i = 0; i < ticks.length; i++) {
            ticks[i] = kept.get(i);
        }
        return ticks;
    }
}
