package org.multitude.community;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.multitude.platform.jobs.Job;
import org.springframework.stereotype.Component;

/** Deletes invitations that ended, and requests that were declined a week ago: one may ask again then. */
@Component
class ForgetAdmissions implements Job {
    private static final Duration WAIT = Duration.ofDays(7);

    private final AdmissionStore admissions;
    private final Clock clock;

    ForgetAdmissions(AdmissionStore admissions, Clock clock) {
        this.admissions = admissions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "community.forget-admissions";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        admissions.forget(now, now.minus(WAIT));
    }
}
