package org.multitude.record;

import java.time.Duration;
import org.multitude.platform.web.Vital;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the record moving: sequences what was committed, signs at most once a second, wakes the followers. */
@Component
class Scribe implements SmartLifecycle, Vital {
    private static final Logger LOG = LoggerFactory.getLogger(Scribe.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final long SOON = Duration.ofMillis(1).toNanos();
    private static final long PERIOD = Duration.ofSeconds(1).toNanos();
    /** Acts that come one by one are given their places together: each batch costs a transaction, whatever it holds. */
    private static final Duration GATHERING = Duration.ofMillis(100);

    private final Sequencer sequencer;
    private final SignedLog log;
    private final Followers followers;
    private final Bell bell;
    private volatile boolean running;
    private volatile boolean failing;
    private Thread thread = Thread.ofVirtual().unstarted(() -> {});
    private long lastSigned = System.nanoTime() - PERIOD;

    Scribe(Sequencer sequencer, SignedLog log, Followers followers, Bell bell) {
        this.sequencer = sequencer;
        this.log = log;
        this.followers = followers;
        this.bell = bell;
    }

    @Override
    public void start() {
        // A wrong or missing key stops the start: acts taken meanwhile would wait for a signature that cannot come.
        log.key();
        running = true;
        thread = Thread.ofPlatform().name("scribe").daemon().start(this::work);
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
        return "record";
    }

    @Override
    public boolean well() {
        return running && thread.isAlive() && !failing;
    }

    private void work() {
        while (running) {
            try {
                bell.await(LOOK);
                boolean moved = turn();
                failing = false;
                if (moved) {
                    Thread.sleep(GATHERING);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (running) {
                    tell(e);
                    pause();
                }
            }
        }
    }

    /** Once: a database that is away for an hour must not fill the disk with the same words. */
    private void tell(RuntimeException e) {
        if (failing) {
            LOG.debug("The record still does not move on.", e);
        } else {
            failing = true;
            LOG.error("The record did not move on; it is tried again until it does.", e);
        }
    }

    /** Whether acts were given their places. */
    private boolean turn() {
        if (log.key().isEmpty()) {
            return false;
        }
        int taken;
        do {
            taken = sequencer.sequence();
            // Within the loop: while people write without a pause there is always another batch.
            sign();
            if (taken > 0) {
                followers.wake();
            }
        } while (taken == Sequencer.BATCH && running);
        long early = PERIOD - sinceSigned();
        if (early > 0 || taken > 0) {
            bell.ringIn(Duration.ofNanos(Math.max(early, SOON)));
        }
        return taken > 0;
    }

    private void sign() {
        if (sinceSigned() >= PERIOD && log.publish()) {
            lastSigned = System.nanoTime();
        }
    }

    private long sinceSigned() {
        return System.nanoTime() - lastSigned;
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
