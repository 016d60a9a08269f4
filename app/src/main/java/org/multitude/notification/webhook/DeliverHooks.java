package org.multitude.notification.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.notification.Notice;
import org.multitude.notification.Notifications;
import org.multitude.platform.jobs.Job;
import org.multitude.record.LoggedActs;
import org.multitude.record.RecordedAct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends acts to hooks, each hook in the order of the log from its own durable position. Each is taken for a while and has a
 * thread of its own, so that a slow receiver holds up no other; a process that dies in between costs at most a second copy.
 * What is not taken is sent again after growing pauses, for three days.
 */
@Component
class DeliverHooks implements Job {
    static final String NAME = "notification.webhooks";
    /** How long a hook that has seen all acts waits at most; the follower wakes it. */
    static final Duration IDLE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(DeliverHooks.class);
    private static final Duration TAKEN = Duration.ofMinutes(5);
    private static final Duration TURN = Duration.ofMinutes(2);
    private static final Duration GIVE_UP = Duration.ofDays(3);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));
    private static final int ACTS = 50;
    /** Fewer than the calls that leave the platform at once, which are for everybody. */
    private static final int AT_ONCE = 8;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final HookStore hooks;
    private final SendAct send;
    private final LoggedActs log;
    private final Notifications notifications;
    private final Organizations organizations;
    private final HookPlaces places;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeliverHooks(
            HookStore hooks,
            SendAct send,
            LoggedActs log,
            Notifications notifications,
            Organizations organizations,
            HookPlaces places,
            TransactionTemplate transaction,
            Clock clock) {
        this.hooks = hooks;
        this.send = send;
        this.log = log;
        this.notifications = notifications;
        this.organizations = organizations;
        this.places = places;
        this.transaction = transaction;
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
        Instant now = clock.instant();
        int room = free.drainPermits();
        List<Hook> due = room == 0 ? List.of() : hooks.takeDue(now, now.plus(TAKEN), room);
        free.release(room - due.size());
        due.forEach(hook -> Thread.ofVirtual().name("webhook " + hook.id()).start(() -> {
            try {
                deliver(hook);
            } catch (RuntimeException e) {
                // It is taken up again once nobody has it any more.
                LOG.warn("the webhook {} was not served", hook.id(), e);
            } finally {
                free.release();
            }
        }));
    }

    /** For a while, or until something is not taken. */
    private void deliver(Hook hook) {
        Instant end = clock.instant().plus(TURN);
        long position = hook.position();
        List<RecordedAct> next;
        do {
            next = log.from(position, ACTS);
            for (RecordedAct act : next) {
                if (hook.wanted().fits(act) && !send.send(hook, act).taken()) {
                    failed(hook, position);
                    return;
                }
                position++;
                if (hook.wanted().fits(act)) {
                    hooks.went(hook.id(), position, clock.instant().plus(TAKEN));
                }
                if (!clock.instant().isBefore(end)) {
                    hooks.went(hook.id(), position, clock.instant());
                    return;
                }
            }
        } while (next.size() == ACTS);
        hooks.went(hook.id(), position, clock.instant().plus(IDLE));
    }

    private void failed(Hook hook, long position) {
        Instant now = clock.instant();
        Optional<Hook> current = hooks.find(hook.id());
        if (current.isEmpty()) {
            return;
        }
        Instant since = current.get().failingSince().orElse(now);
        boolean working = since.plus(GIVE_UP).isAfter(now);
        Duration pause = PAUSES.get(Math.min(current.get().attempts(), PAUSES.size() - 1));
        transaction.executeWithoutResult(status -> {
            hooks.failed(hook.id(), position, since, working, now.plus(pause));
            if (!working) {
                owners(hook.owner())
                        .forEach(person -> notifications.tell(
                                person,
                                new Notice(
                                        "notification.webhook.off",
                                        List.of(hook.address().getHost()),
                                        places.of(hook.owner()).path() + "/" + hook.id(),
                                        Optional.empty())));
            }
        });
    }

    private List<PersonId> owners(Owner owner) {
        return switch (owner) {
            case Owner.Somebody(PersonId person) -> List.of(person);
            case Owner.Body(OrganizationId organization) ->
                organizations.publishers(organization).stream()
                        .filter(person -> organizations.administers(person, organization))
                        .toList();
        };
    }
}
