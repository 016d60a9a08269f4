package org.multitude.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.jobs.Job;
import org.multitude.platform.mail.KeptMessage.State;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands waiting messages to the mail server, one after the other. While the server cannot be reached a message is tried
 * again after a minute, then after longer and longer, for five days. A message is taken for a few minutes before it is
 * sent, so that a process that dies in between costs at most a second copy, never a loss.
 */
@Component
class DeliverMail implements Job {
    static final String NAME = "mail.deliver";

    private static final Logger LOG = LoggerFactory.getLogger(DeliverMail.class);
    private static final Duration TAKEN = Duration.ofMinutes(5);
    private static final Duration GIVE_UP = Duration.ofDays(5);
    private static final List<Duration> DELAYS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6));

    private final MessageStore messages;
    private final TrialStore trials;
    private final Optional<MailServer> server;
    private final Clock clock;

    DeliverMail(MessageStore messages, TrialStore trials, Settings settings, PublicAddress site, Clock clock) {
        this.messages = messages;
        this.trials = trials;
        this.server = MailServer.of(settings, site);
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        if (server.isPresent()) {
            boolean reachable = true;
            while (reachable) {
                Instant now = clock.instant();
                Optional<KeptMessage> due = messages.takeDue(now, now.plus(TAKEN));
                if (due.isEmpty()) {
                    return;
                }
                reachable = deliver(due.get(), server.get());
            }
        }
    }

    /** Sends this message at once, unless it was sent meanwhile. */
    void now(UUID message) {
        Instant now = clock.instant();
        server.ifPresent(mail -> messages.take(message, now, now.plus(TAKEN)).ifPresent(kept -> deliver(kept, mail)));
    }

    /** Sends one message; false when the server cannot be reached and the others may as well wait. */
    private boolean deliver(KeptMessage kept, MailServer mail) {
        try {
            mail.send(kept);
            messages.settle(kept.id(), State.SENT, Optional.empty(), clock.instant());
            trials.taken(kept.id(), clock.instant());
            return true;
        } catch (MailServer.NeverTaken e) {
            LOG.warn("The mail server refuses a message for good: {}", e.said());
            messages.settle(kept.id(), State.REFUSED, Optional.of(e.said()), clock.instant());
            return true;
        } catch (MailServer.NotTaken e) {
            putOff(kept, e.said());
            return false;
        }
    }

    private void putOff(KeptMessage kept, String problem) {
        Instant now = clock.instant();
        if (kept.postedAt().plus(GIVE_UP).isBefore(now)) {
            LOG.warn("A message was tried for five days and is given up: {}", problem);
            messages.settle(kept.id(), State.ABANDONED, Optional.of(problem), now);
            return;
        }
        Duration delay = DELAYS.get(Math.clamp(kept.attempts() - 1L, 0, DELAYS.size() - 1));
        LOG.warn("The mail server did not take a message, which is kept and tried again: {}", problem);
        messages.putOff(kept.id(), problem, now.plus(delay));
    }
}
