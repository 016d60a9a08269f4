package org.multitude.community;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.identity.People;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.jobs.Job;
import org.springframework.stereotype.Component;

/**
 * Counts once a day, for each community, who took part lately, and the organisations that its members and those who take part act
 * for. Of whoever deleted her account while it was noted that she took part, this forgets it.
 */
@Component
class CountOrganizations implements Job {
    private static final int COMMUNITIES = 100;
    private static final int PEOPLE = 500;
    private static final PersonId FIRST = new PersonId(new UUID(0, 0));

    private final Communities communities;
    private final ParticipationStore participation;
    private final Organizations organizations;
    private final People people;
    private final Clock clock;

    CountOrganizations(
            Communities communities,
            ParticipationStore participation,
            Organizations organizations,
            People people,
            Clock clock) {
        this.communities = communities;
        this.participation = participation;
        this.organizations = organizations;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "community.count-organizations";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        Optional<Cursor> from = Optional.empty();
        do {
            Slice<Community> slice = communities.oldest(from, COMMUNITIES);
            slice.items().forEach(community -> count(community.id()));
            from = slice.next();
        } while (from.isPresent());
        sweep();
    }

    private void sweep() {
        List<PersonId> some = participation.contributors(FIRST, PEOPLE);
        while (!some.isEmpty()) {
            Set<PersonId> here = people.byIds(some).keySet();
            some.stream().filter(person -> !here.contains(person)).forEach(participation::forget);
            some = participation.contributors(some.getLast(), PEOPLE);
        }
    }

    private void count(CommunityId community) {
        Instant now = clock.instant();
        Instant since = now.minus(Statistics.LATELY);
        participation.keepLately(
                community, participation.active(community, since), participation.activeMembers(community, since), now);
        participation.keep(
                community,
                counted(Organized.Among.MEMBERS, after -> participation.members(community, now, after, PEOPLE), now));
        participation.keep(
                community,
                counted(Organized.Among.ACTIVE, after -> participation.active(community, since, after, PEOPLE), now));
    }

    private Organized counted(Organized.Among among, Function<PersonId, List<PersonId>> after, Instant now) {
        Map<OrganizationId, Double> weights = new HashMap<>();
        int people = 0;
        int placed = 0;
        List<PersonId> some = after.apply(FIRST);
        while (!some.isEmpty()) {
            people += some.size();
            for (Set<OrganizationId> hers : organizations.actingFor(some).values()) {
                placed++;
                hers.forEach(organization -> weights.merge(organization, 1.0 / hers.size(), Double::sum));
            }
            some = after.apply(some.getLast());
        }
        return Organized.of(among, people, placed, weights.values(), now);
    }
}
