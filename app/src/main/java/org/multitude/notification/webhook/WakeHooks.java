package org.multitude.notification.webhook;

import java.time.Clock;
import java.util.List;
import org.multitude.platform.jobs.Jobs;
import org.multitude.record.Follower;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/** Has hooks look at the log when it grew. */
@Component
class WakeHooks implements Follower {
    private final HookStore hooks;
    private final Jobs jobs;
    private final Clock clock;

    WakeHooks(HookStore hooks, Jobs jobs, Clock clock) {
        this.hooks = hooks;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notification.webhooks";
    }

    @Override
    public void follow(List<RecordedAct> acts) {
        hooks.wake(clock.instant());
        jobs.soon(DeliverHooks.NAME);
    }
}
