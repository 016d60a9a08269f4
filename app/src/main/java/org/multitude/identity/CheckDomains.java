package org.multitude.identity;

import java.time.Clock;
import java.time.Duration;
import org.multitude.platform.jobs.Job;
import org.springframework.stereotype.Component;

/** Looks each month whether the proofs of verified domains are still there. */
@Component
class CheckDomains implements Job {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int EACH_TURN = 200;

    private final DomainStore domains;
    private final VerifyDomain verify;
    private final Clock clock;

    CheckDomains(DomainStore domains, VerifyDomain verify, Clock clock) {
        this.domains = domains;
        this.verify = verify;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "identity.check-domains";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        domains.lastSeen(clock.instant().minus(MONTH), EACH_TURN).forEach(verify::again);
    }
}
