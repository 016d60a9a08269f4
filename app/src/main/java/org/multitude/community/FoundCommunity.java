package org.multitude.community;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Slug;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founds a community; the person who does is its first member and facilitator. */
@Service
public class FoundCommunity {
    private final CommunityStore communities;
    private final JoinCommunity joining;
    private final PublicRecord record;
    private final Clock clock;

    FoundCommunity(CommunityStore communities, JoinCommunity joining, PublicRecord record, Clock clock) {
        this.communities = communities;
        this.joining = joining;
        this.record = record;
        this.clock = clock;
    }

    /** What is said of a community when it is founded. */
    public record Description(String name, Prose summary, Prose charter, Joining joining) {
        /** One that whoever wants to joins. */
        public Description(String name, Prose summary, Prose charter) {
            this(name, summary, charter, Joining.OPEN);
        }
    }

    /** Founds it. */
    @Transactional
    public Community found(PersonId founder, Description said) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CommunityId id = CommunityId.random();
        Slug base = Slug.of(said.name());
        Community community = community(id, base, said, now);
        for (int number = 2; !communities.insert(community); number++) {
            community = community(id, base.numbered(number), said, now);
        }
        ActId act = record.append(Act.of("community.founded", id.value())
                .token("joining", said.joining().code())
                .commit("slug", community.slug().text())
                .commit("name", community.name())
                .commit("summary", community.summary())
                .commit("charter", community.charter())
                .commit("foundedAt", now.toString())
                .at(now));
        communities.charterAdopted(id, act);
        joining.enter(founder, community, MemberRole.FACILITATOR);
        return community;
    }

    private static Community community(CommunityId id, Slug slug, Description said, Instant now) {
        return new Community(
                id,
                slug,
                said.name(),
                said.summary().text(),
                said.charter().text(),
                now,
                Optional.of(said.joining()),
                1);
    }
}
