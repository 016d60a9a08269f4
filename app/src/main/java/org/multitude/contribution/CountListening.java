package org.multitude.contribution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.jobs.Job;
import org.multitude.platform.jobs.OneByOne;
import org.multitude.platform.text.Words;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes, once a quarter is over, how many say that a body listens, if enough said so. Who said what is deleted with it, and
 * a quarter later where they were too few.
 */
@Component
class CountListening implements Job {
    private static final int ENOUGH = 10;
    private static final int QUARTER = 3;
    private static final int PEOPLE = 500;
    private static final PersonId FIRST = new PersonId(new UUID(0, 0));

    private final ListeningStore listening;
    private final Organizations organizations;
    private final PublicRecord record;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CountListening(
            ListeningStore listening,
            Organizations organizations,
            PublicRecord record,
            TransactionTemplate transaction,
            Clock clock) {
        this.listening = listening;
        this.organizations = organizations;
        this.record = record;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "contribution.count-listening";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        LocalDate quarter =
                CountedListening.quarter(clock.instant().atZone(Words.ZONE).toLocalDate());
        own(quarter);
        OneByOne.each(
                listening.toCount(quarter, ENOUGH),
                tally -> transaction.executeWithoutResult(status -> publish(tally)));
        transaction.executeWithoutResult(status -> listening.forgetBefore(quarter.minusMonths(QUARTER)));
    }

    /** Forgets what people said of a body for which they act since. */
    private void own(LocalDate before) {
        List<PersonId> some = listening.sayers(before, FIRST, PEOPLE);
        while (!some.isEmpty()) {
            organizations
                    .actingFor(some)
                    .forEach((person, theirs) ->
                            transaction.executeWithoutResult(status -> listening.forget(person, theirs, before)));
            some = listening.sayers(before, some.getLast(), PEOPLE);
        }
    }

    private void publish(ListeningStore.Tally tally) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ActId act = record.append(Act.of("contribution.listening-counted", id)
                .body(tally.body().value())
                .about(tally.body().value())
                .token("body", tally.body().toString())
                .token("quarter", CountedListening.code(tally.quarter()))
                .token("yes", Integer.toString(tally.yes()))
                .token("partly", Integer.toString(tally.partly()))
                .token("no", Integer.toString(tally.no()))
                .at(now));
        listening.insert(new CountedListening(
                id, tally.body(), tally.quarter(), tally.yes(), tally.partly(), tally.no(), now, act));
    }
}
