package org.multitude.identity;

import java.time.Clock;
import java.time.Duration;
import org.multitude.platform.jobs.Job;
import org.springframework.stereotype.Component;

/** Deletes links in letters that work no more. */
@Component
class ForgetSecretLinks implements Job {
    /** Letters are counted by the hour. */
    private static final Duration COUNTED = Duration.ofHours(1);

    private final SecretLinkStore links;
    private final Clock clock;

    ForgetSecretLinks(SecretLinkStore links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "identity.forget-links";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        links.forget(clock.instant().minus(COUNTED));
    }
}
