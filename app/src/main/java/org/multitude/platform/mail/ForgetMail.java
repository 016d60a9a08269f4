package org.multitude.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.multitude.platform.jobs.Job;
import org.springframework.stereotype.Component;

/** Deletes messages thirty days after they left, were given up, or were kept for want of a mail server. */
@Component
class ForgetMail implements Job {
    private static final Duration KEPT = Duration.ofDays(30);

    private final MessageStore messages;
    private final Clock clock;

    ForgetMail(MessageStore messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail.forget";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        Instant before = clock.instant().minus(KEPT);
        messages.forget(before);
        messages.forgetKept(before);
    }
}
