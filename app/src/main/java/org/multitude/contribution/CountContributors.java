package org.multitude.contribution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.multitude.identity.ActorKind;
import org.multitude.identity.OrganizationId;
import org.multitude.platform.jobs.Job;
import org.multitude.platform.jobs.OneByOne;
import org.multitude.platform.text.Words;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes, once a month is over, how many people of each kind contributed to a body, and to all. Acts say nothing in clear of
 * whoever contributes: without these counts nobody could tell from the record how plural they are. What is published stays for
 * ever, so that no number is of fewer than five people.
 */
@Component
class CountContributors implements Job {
    private static final int MONTHS = 13;

    private final ContributorsStore contributors;
    private final PublicRecord record;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CountContributors(
            ContributorsStore contributors, PublicRecord record, TransactionTemplate transaction, Clock clock) {
        this.contributors = contributors;
        this.record = record;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "contribution.count-contributors";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        LocalDate month = clock.instant().atZone(Words.ZONE).toLocalDate().withDayOfMonth(1);
        OneByOne.each(
                contributors.toCount(month.minusMonths(MONTHS), month, CountedContributors.ENOUGH).entrySet().stream()
                        .toList(),
                counted -> transaction.executeWithoutResult(status -> publish(counted.getKey(), counted.getValue())));
    }

    private void publish(ContributorsStore.Month month, Map<ActorKind, CountedContributors.Kind> all) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<ActorKind, CountedContributors.Kind> named = CountedContributors.named(all);
        OptionalInt others = CountedContributors.others(all);
        Act.Draft act = Act.of("contribution.contributors-counted", id)
                .body(month.body().map(OrganizationId::value))
                .token("month", CountedContributors.code(month.month()))
                .token("publicAgents", people(named, ActorKind.PUBLIC_AGENT))
                .token("publicAgentsAttested", attested(named, ActorKind.PUBLIC_AGENT))
                .token("entrepreneurs", people(named, ActorKind.ENTREPRENEUR))
                .token("entrepreneursAttested", attested(named, ActorKind.ENTREPRENEUR))
                .token("researchers", people(named, ActorKind.RESEARCHER))
                .token("researchersAttested", attested(named, ActorKind.RESEARCHER))
                .token("civilSociety", people(named, ActorKind.CIVIL_SOCIETY))
                .token("civilSocietyAttested", attested(named, ActorKind.CIVIL_SOCIETY))
                .token("citizens", people(named, ActorKind.CITIZEN))
                .token("citizensAttested", attested(named, ActorKind.CITIZEN))
                .token("others", number(others));
        month.body().ifPresent(body -> act.about(body.value()).token("body", body.toString()));
        ActId recorded = record.append(act.at(now));
        contributors.insert(new CountedContributors(id, month.body(), month.month(), named, others, now, recorded));
    }

    private static Optional<String> people(Map<ActorKind, CountedContributors.Kind> kinds, ActorKind kind) {
        return Optional.ofNullable(kinds.get(kind)).map(of -> Integer.toString(of.people()));
    }

    private static Optional<String> attested(Map<ActorKind, CountedContributors.Kind> kinds, ActorKind kind) {
        return Optional.ofNullable(kinds.get(kind)).flatMap(of -> number(of.attested()));
    }

    private static Optional<String> number(OptionalInt number) {
        return number.isPresent() ? Optional.of(Integer.toString(number.getAsInt())) : Optional.empty();
    }
}
