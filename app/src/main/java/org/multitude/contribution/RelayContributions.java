package org.multitude.contribution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multitude.platform.jobs.Job;
import org.multitude.platform.jobs.OneByOne;
import org.multitude.platform.mail.KeptMessage;
import org.multitude.platform.mail.Outbox;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Relays contributions to the contact points of absent bodies: one message with what came since the last one, at most once
 * a day for each contact point. A contribution is relayed, and its act recorded, once the mail server took the message.
 */
@Component
class RelayContributions implements Job {
    static final String NAME = "contribution.relay";
    private static final Duration BETWEEN = Duration.ofDays(1);
    private static final int AT_ONCE = 100;
    private static final int IN_ONE_MESSAGE = 20;

    private final RelayStore store;
    private final ContributionStore contributions;
    private final RelayLetter letter;
    private final Outbox outbox;
    private final PublicRecord record;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RelayContributions(
            RelayStore store,
            ContributionStore contributions,
            RelayLetter letter,
            Outbox outbox,
            PublicRecord record,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.contributions = contributions;
        this.letter = letter;
        this.outbox = outbox;
        this.record = record;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        settle();
        if (outbox.leaves()) {
            OneByOne.each(
                    store.due(clock.instant().minus(BETWEEN), AT_ONCE),
                    contact -> transaction.executeWithoutResult(status -> post(contact)));
        }
    }

    private void post(String contact) {
        RelayStore.ContactPoint point = store.lock(contact, UUID.randomUUID().toString());
        List<ContributionId> waiting = store.waiting(contact, IN_ONE_MESSAGE);
        if (point.stopped() || waiting.isEmpty()) {
            return;
        }
        Map<ContributionId, Contribution> known = contributions.byIds(waiting);
        List<Contribution> told =
                waiting.stream().filter(known::containsKey).map(known::get).toList();
        UUID message = outbox.post(letter.of(point, told));
        store.posted(contact, waiting, message, clock.instant());
    }

    /** What became of the messages on their way: of all of them, however many still wait. */
    private void settle() {
        List<UUID> messages = store.messages(new UUID(0, 0), AT_ONCE);
        while (!messages.isEmpty()) {
            settle(messages, outbox.states(messages));
            messages = store.messages(messages.getLast(), AT_ONCE);
        }
    }

    private void settle(List<UUID> messages, Map<UUID, KeptMessage.State> states) {
        OneByOne.each(messages, message -> {
            KeptMessage.State state = states.get(message);
            if (state == null) {
                // It was deleted with something that somebody erased: what else it told of is told anew.
                transaction.executeWithoutResult(status -> store.again(message));
                return;
            }
            switch (state) {
                case WAITING, KEPT -> {}
                case SENT -> transaction.executeWithoutResult(status -> relayed(message));
                case REFUSED, ABANDONED ->
                    transaction.executeWithoutResult(status -> store.settle(message, RelayState.FAILED));
            }
        });
    }

    private void relayed(UUID message) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (ContributionId id : store.settle(message, RelayState.RELAYED)) {
            contributions.lock(id).ifPresent(contribution -> {
                contributions.relayed(id, now);
                record.append(Act.of("contribution.relayed", id.value())
                        .body(contribution.body().value())
                        .about(
                                contribution.commons().value(),
                                contribution.submission().act().value())
                        .commit("relayedAt", now.toString())
                        .at(now));
            });
        }
    }
}
