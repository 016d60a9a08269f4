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
 * Publishes, once a month is over, how many found the answers of a body useful, if enough said so. Never before: two counts of
 * one month would tell what one person said between them.
 */
@Component
class CountSatisfaction implements Job {
    private static final int ENOUGH = 5;
    private static final int PEOPLE = 500;
    private static final PersonId FIRST = new PersonId(new UUID(0, 0));

    private final SatisfactionStore satisfaction;
    private final Organizations organizations;
    private final PublicRecord record;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CountSatisfaction(
            SatisfactionStore satisfaction,
            Organizations organizations,
            PublicRecord record,
            TransactionTemplate transaction,
            Clock clock) {
        this.satisfaction = satisfaction;
        this.organizations = organizations;
        this.record = record;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "contribution.count-satisfaction";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        LocalDate month = clock.instant().atZone(Words.ZONE).toLocalDate().withDayOfMonth(1);
        own(month);
        OneByOne.each(
                satisfaction.toCount(month, ENOUGH),
                tally -> transaction.executeWithoutResult(status -> publish(tally)));
    }

    /** Forgets what people said of a body for which they act since. */
    private void own(LocalDate before) {
        List<PersonId> some = satisfaction.sayers(before, FIRST, PEOPLE);
        while (!some.isEmpty()) {
            organizations
                    .actingFor(some)
                    .forEach((person, theirs) ->
                            transaction.executeWithoutResult(status -> satisfaction.forget(person, theirs, before)));
            some = satisfaction.sayers(before, some.getLast(), PEOPLE);
        }
    }

    private void publish(SatisfactionStore.Tally tally) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String month = tally.month().toString().substring(0, 7);
        ActId act = record.append(Act.of("contribution.satisfaction-counted", id)
                .body(tally.body().value())
                .about(tally.body().value())
                .token("body", tally.body().toString())
                .token("month", month)
                .token("yes", Integer.toString(tally.yes()))
                .token("partly", Integer.toString(tally.partly()))
                .token("no", Integer.toString(tally.no()))
                .at(now));
        satisfaction.insert(new CountedSatisfaction(
                id, tally.body(), tally.month(), tally.yes(), tally.partly(), tally.no(), now, act));
    }
}
