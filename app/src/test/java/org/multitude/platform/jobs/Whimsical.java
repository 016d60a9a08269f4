package org.multitude.platform.jobs;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** A job that only the tests have: it may be made to fail, and waits to be asked. */
@Component
class Whimsical implements Job {
    static final String NAME = "test.whimsical";

    final AtomicInteger runs = new AtomicInteger();
    volatile String wrong = "";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        runs.incrementAndGet();
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(wrong);
        }
    }
}
