package org.multitude.moderation;

import java.time.Duration;
import org.multitude.platform.jobs.Job;
import org.springframework.stereotype.Component;

/** Deletes the counts of those who sent nothing for a while. */
@Component
class ForgetPace implements Job {
    private static final int MOST = 10_000;

    private final Pace pace;

    ForgetPace(Pace pace) {
        this.pace = pace;
    }

    @Override
    public String name() {
        return "moderation.forget-pace";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        pace.forget(MOST);
    }
}
