package org.multitude.platform.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * At most two children, started when they are needed and ended when nobody asks for a while. One of them at most opens a
 * table, so that questions are answered meanwhile.
 */
final class Children implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Children.class);
    private static final int MOST = 2;
    private static final Duration REST = Duration.ofMinutes(5);
    private static final long LOOK = 30;

    private final Path below;
    private final long megabytes;
    private final Semaphore places = new Semaphore(MOST, true);
    private final Semaphore opening = new Semaphore(1, true);
    private final Deque<Child> resting = new ConcurrentLinkedDeque<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("children").factory());
    private volatile boolean closed;

    Children(Path below, long megabytes) {
        this.below = below;
        this.megabytes = megabytes;
        watch.scheduleWithFixedDelay(this::endTheRested, LOOK, LOOK, TimeUnit.SECONDS);
    }

    /** Has a question answered within this time, waiting as long for a child that is free. */
    JsonNode answer(Wire.Answer question, Duration limit) {
        return with(
                limit,
                child -> ask(
                        child,
                        question,
                        limit,
                        new TableRefusal.TookTooLong(limit.toSeconds()),
                        new TableRefusal.NeedsMemory()));
    }

    /** Has a table opened within this time, once no other one is being opened. */
    Table open(Wire.Open file, Duration limit) {
        opening.acquireUninterruptibly();
        try {
            JsonNode opened = with(
                    limit,
                    child -> ask(
                            child,
                            file,
                            limit,
                            new TableRefusal.OpeningTooLong(limit.toSeconds()),
                            new TableRefusal.OpeningNeedsMemory()));
            return Wire.JSON.treeToValue(opened, Table.class);
        } finally {
            opening.release();
        }
    }

    private interface Asking {
        JsonNode ask(Child child);
    }

    private JsonNode with(Duration limit, Asking asking) {
        try {
            if (!places.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TableRefusal.Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TableRefusal.Interrupted();
        }
        Child child = null;
        try {
            child = child();
            return asking.ask(child);
        } finally {
            if (child != null) {
                rest(child);
            }
            places.release();
        }
    }

    private Child child() {
        for (Child rested = resting.poll(); rested != null; rested = resting.poll()) {
            if (rested.alive()) {
                return rested;
            }
            rested.close();
        }
        try {
            return Child.start(below, megabytes);
        } catch (IOException e) {
            LOG.error("no process could be started to read a table", e);
            throw new TableRefusal.Interrupted();
        }
    }

    private void rest(Child child) {
        child.rests();
        if (closed || !child.alive()) {
            child.close();
        } else {
            // The one that rested least is asked first, so that the other one may end.
            resting.push(child);
        }
    }

    private static JsonNode ask(
            Child child, Wire.Request request, Duration limit, TableRefusal late, TableRefusal memory) {
        Wire.Reply reply;
        try {
            reply = child.ask(request, limit);
        } catch (Child.Late e) {
            throw late;
        } catch (Child.Ended e) {
            LOG.warn("a process that reads tables ended: {}", String.valueOf(e.getCause()));
            throw new TableRefusal.Interrupted();
        }
        if (reply.answer() != null && reply.failure() == null) {
            return reply.answer();
        }
        throw refusal(reply, memory);
    }

    private static TableRefusal refusal(Wire.Reply reply, TableRefusal memory) {
        return switch (String.valueOf(reply.failure())) {
            case "unreadable" -> new TableRefusal.Unreadable(reply.numbers().getFirst());
            case "too-wide" -> new TableRefusal.TooWide(reply.numbers().getFirst(), OpenTable.MOST_COLUMNS);
            case "no-such-row" ->
                new TableRefusal.NoSuchRow(reply.numbers().getFirst().toString());
            case "memory" -> memory;
            default -> {
                LOG.error("a table could not be read: {}", reply.detail());
                yield new TableRefusal.Interrupted();
            }
        };
    }

    private void endTheRested() {
        for (Child child : resting) {
            if ((child.restedFor(REST) || !child.alive()) && resting.remove(child)) {
                child.close();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        watch.shutdownNow();
        for (Child child = resting.poll(); child != null; child = resting.poll()) {
            child.close();
        }
    }
}
