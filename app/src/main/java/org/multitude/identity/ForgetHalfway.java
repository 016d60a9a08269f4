package org.multitude.identity;

import java.time.Clock;
import java.time.Duration;
import org.multitude.platform.jobs.Job;
import org.springframework.stereotype.Component;

/** Deletes what is left of people who left for a provider or gave their first factor, and never came on. */
@Component
class ForgetHalfway implements Job {
    private final HalfwayStore halfway;
    private final AwaitedStore awaited;
    private final Clock clock;

    ForgetHalfway(HalfwayStore halfway, AwaitedStore awaited, Clock clock) {
        this.halfway = halfway;
        this.awaited = awaited;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "identity.forget-halfway";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        halfway.forget(clock.instant());
        awaited.forget(clock.instant());
    }
}
