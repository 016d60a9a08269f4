package org.multitude.community;

import java.time.Clock;
import java.time.Duration;
import org.multitude.platform.jobs.Job;
import org.multitude.platform.jobs.OneByOne;
import org.springframework.stereotype.Component;

/** Decides the versions of charters whose time is up. */
@Component
class EndCharters implements Job {
    private static final int MOST = 100;

    private final CharterStore charters;
    private final SayOnCharter saying;
    private final Clock clock;

    EndCharters(CharterStore charters, SayOnCharter saying, Clock clock) {
        this.charters = charters;
        this.saying = saying;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "community.end-charters";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        OneByOne.each(charters.ended(clock.instant(), MOST), saying::end);
    }
}
