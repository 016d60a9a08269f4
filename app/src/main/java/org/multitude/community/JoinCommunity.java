package org.multitude.community;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.multitude.identity.ActorKind;
import org.multitude.identity.People;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a person a member of a community; nothing happens when she is one already. */
@Service
public class JoinCommunity {
    private final CommunityStore communities;
    private final MembershipStore memberships;
    private final People people;
    private final PublicRecord record;
    private final Clock clock;

    JoinCommunity(
            CommunityStore communities, MembershipStore memberships, People people, PublicRecord record, Clock clock) {
        this.communities = communities;
        this.memberships = memberships;
        this.people = people;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Joins.
     *
     * @throws NotFound when there is no such community
     */
    @Transactional
    public void join(PersonId person, CommunityId community) {
        enter(person, communities.find(community).orElseThrow(NotFound::new), MemberRole.MEMBER);
    }

    void enter(PersonId person, Community community, MemberRole role) {
        ActorKind kind = people.find(person).orElseThrow(NotFound::new).kind();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Membership membership = new Membership(
                MembershipId.random(), community.id(), Optional.of(person), Optional.of(kind), role, now, false);
        if (memberships.insert(membership)) {
            record.append(Act.of("community.joined", membership.id().value())
                    .about(community.id().value())
                    .token("community", community.id().toString())
                    .token("role", role.code())
                    .token("state", membership.state())
                    .commit("kind", kind.code())
                    .at(now));
        }
    }
}
