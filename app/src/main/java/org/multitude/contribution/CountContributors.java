package org.multitude.contribution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
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
 * Publishes, once a month is over, how many people of each kind contributed to a body, and to all, if they were enough. Acts say
 * nothing in clear of whoever contributes: without these counts nobody could tell from the record how plural they are.
 */
@Component
class CountContributors implements Job {
    private static final int ENOUGH = 5;
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
                contributors.toCount(month.minusMonths(MONTHS), month, ENOUGH).entrySet().stream()
                        .toList(),
                counted -> transaction.executeWithoutResult(status -> publish(counted.getKey(), counted.getValue())));
    }

    private void publish(ContributorsStore.Month month, Map<ActorKind, CountedContributors.Kind> kinds) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Act.Draft act = Act.of("contribution.contributors-counted", id)
                .body(month.body().map(OrganizationId::value))
                .token("month", CountedContributors.code(month.month()))
                .token("publicAgents", people(kinds, ActorKind.PUBLIC_AGENT))
                .token("publicAgentsAttested", attested(kinds, ActorKind.PUBLIC_AGENT))
                .token("entrepreneurs", people(kinds, ActorKind.ENTREPRENEUR))
                .token("entrepreneursAttested", attested(kinds, ActorKind.ENTREPRENEUR))
                .token("researchers", people(kinds, ActorKind.RESEARCHER))
                .token("researchersAttested", attested(kinds, ActorKind.RESEARCHER))
                .token("civilSociety", people(kinds, ActorKind.CIVIL_SOCIETY))
                .token("civilSocietyAttested", attested(kinds, ActorKind.CIVIL_SOCIETY))
                .token("citizens", people(kinds, ActorKind.CITIZEN))
                .token("citizensAttested", attested(kinds, ActorKind.CITIZEN));
        month.body().ifPresent(body -> act.about(body.value()).token("body", body.toString()));
        ActId recorded = record.append(act.at(now));
        contributors.insert(new CountedContributors(id, month.body(), month.month(), kinds, now, recorded));
    }

    private static String people(Map<ActorKind, CountedContributors.Kind> kinds, ActorKind kind) {
        return Integer.toString(
                kinds.getOrDefault(kind, CountedContributors.Kind.NOBODY).people());
    }

    private static String attested(Map<ActorKind, CountedContributors.Kind> kinds, ActorKind kind) {
        return Integer.toString(
                kinds.getOrDefault(kind, CountedContributors.Kind.NOBODY).attested());
    }
}
