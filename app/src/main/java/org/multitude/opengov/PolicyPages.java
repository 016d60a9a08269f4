package org.multitude.opengov;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.commons.Visibility;
import org.multitude.community.Communities;
import org.multitude.contribution.ContributionLists;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.notification.Following;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Step;
import org.multitude.record.ActsInWords;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Component;

/** Gathers what the pages of policies show. */
@Component
class PolicyPages {
    private static final int ACTS = 12;
    private static final int CONTRIBUTIONS = 5;

    private final Register register;
    private final PolicyStore policies;
    private final Organizations organizations;
    private final Communities communities;
    private final ContributionLists contributions;
    private final Following following;
    private final PublicRecord record;
    private final ActsInWords inWords;
    private final Clock clock;

    PolicyPages(
            Register register,
            PolicyStore policies,
            Organizations organizations,
            Communities communities,
            ContributionLists contributions,
            Following following,
            PublicRecord record,
            ActsInWords inWords,
            Clock clock) {
        this.register = register;
        this.policies = policies;
        this.organizations = organizations;
        this.communities = communities;
        this.contributions = contributions;
        this.following = following;
        this.record = record;
        this.inWords = inWords;
        this.clock = clock;
    }

    CommonsEntry entry(String slug) {
        return register.find(CommonsKind.POLICY, slug)
                .filter(found -> found.visibility() == Visibility.PUBLIC)
                .orElseThrow(NotFound::new);
    }

    Phases phases(CommonsEntry entry) {
        return policies.find(entry.id()).orElseThrow(NotFound::new);
    }

    Organization body(CommonsEntry entry) {
        return organizations.find(entry.body()).orElseThrow(NotFound::new);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }

    Slice<PolicyRow> list(Optional<Cursor> after, int limit, Words words) {
        Slice<CommonsEntry> slice = register.newest(CommonsKind.POLICY, after, limit);
        Map<OrganizationId, Organization> bodies = organizations.byIds(
                slice.items().stream().map(CommonsEntry::body).distinct().toList());
        Map<CommonsId, Phases> phases =
                policies.byIds(slice.items().stream().map(CommonsEntry::id).toList());
        return slice.map(entry -> {
            Optional<Phases> own = Optional.ofNullable(phases.get(entry.id()));
            return new PolicyRow(
                    entry,
                    Optional.ofNullable(bodies.get(entry.body()))
                            .map(Organization::name)
                            .orElse(""),
                    own.map(all -> steps(all, words)).orElse(List.of()),
                    own.map(all -> now(all, words)).orElse(""));
        });
    }

    PolicyView view(String slug, Caller caller, Words words) {
        CommonsEntry entry = entry(slug);
        Optional<PersonId> reader = caller.account().map(account -> new PersonId(account.id()));
        return new PolicyView(
                entry,
                body(entry),
                steps(phases(entry), words),
                register.linked(entry.id()),
                communities.lookingAfter(entry.id()),
                contributions.of(entry.id(), CONTRIBUTIONS),
                inWords.tell(record.about(entry.id().value(), ACTS), words),
                reader.filter(person -> organizations.mayPublish(person, entry.body()))
                        .isPresent(),
                reader.filter(person -> following.follows(person, entry.id().value()))
                        .isPresent());
    }

    List<Step> steps(Phases phases, Words words) {
        LocalDate today = today();
        List<Step> steps = new ArrayList<>();
        for (Phase phase : phases.all()) {
            String when = phase.start().equals(phase.end())
                    ? words.date(phase.start())
                    : words.t("opengov.phase.when", words.date(phase.start()), words.date(phase.end()));
            if (phase.end().isBefore(today)) {
                steps.add(Step.done(phase.name(), when, "", Optional.empty()));
            } else if (phase.contains(today)) {
                long left = ChronoUnit.DAYS.between(today, phase.end());
                steps.add(Step.current(phase.name(), phase.percent(today), when, words.t("opengov.phase.left", left)));
            } else {
                steps.add(Step.toCome(phase.name(), when, ""));
            }
        }
        return steps;
    }

    private String now(Phases phases, Words words) {
        LocalDate today = today();
        Optional<Phase> current = phases.current(today);
        if (current.isPresent()) {
            return words.t(
                    "opengov.now",
                    current.get().name(),
                    words.date(current.get().end()));
        }
        return phases.all().stream()
                .filter(phase -> phase.start().isAfter(today))
                .findFirst()
                .map(next -> words.t("opengov.next", next.name(), words.date(next.start())))
                .orElseGet(() -> words.t(
                        "opengov.over", words.date(phases.all().getLast().end())));
    }
}
