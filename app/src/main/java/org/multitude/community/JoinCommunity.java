package org.multitude.community;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Attestation;
import org.multitude.identity.Attestations;
import org.multitude.identity.People;
import org.multitude.identity.PersonId;
import org.multitude.notification.Following;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a person a member of a community; nothing happens when she is one already. */
@Service
public class JoinCommunity {
    private final CommunityStore communities;
    private final MembershipStore memberships;
    private final AdmissionStore admissions;
    private final Charters charters;
    private final People people;
    private final Attestations attestations;
    private final Following following;
    private final PublicRecord record;
    private final Clock clock;

    JoinCommunity(
            CommunityStore communities,
            MembershipStore memberships,
            AdmissionStore admissions,
            Charters charters,
            People people,
            Attestations attestations,
            Following following,
            PublicRecord record,
            Clock clock) {
        this.communities = communities;
        this.memberships = memberships;
        this.admissions = admissions;
        this.charters = charters;
        this.people = people;
        this.attestations = attestations;
        this.following = following;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Joins.
     *
     * @throws NotFound when there is no such community
     * @throws NotOpen when one does not join it so
     */
    @Transactional
    public void join(PersonId person, CommunityId community) {
        communities.lock(community);
        Community joined = communities.find(community).orElseThrow(NotFound::new);
        if (joined.joining() != Joining.OPEN
                && memberships.of(person, community).isEmpty()) {
            throw new NotOpen();
        }
        enter(person, joined, MemberRole.MEMBER);
    }

    /** The act by which she did, unless she was a member already. */
    Optional<ActId> enter(PersonId person, Community community, MemberRole role) {
        ActorKind kind = people.find(person).orElseThrow(NotFound::new).kind();
        Optional<Attestation.Way> attested = attestations.of(person).map(Attestation::way);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int charter = charters.inForce(community).number();
        Membership membership = new Membership(
                MembershipId.random(),
                community.id(),
                Optional.of(person),
                Optional.of(kind),
                attested,
                role,
                now,
                Optional.of(charter),
                false);
        admissions.settled(person, community.id());
        if (!memberships.insert(membership)) {
            return Optional.empty();
        }
        following.follow(person, community.id().value());
        return Optional.of(
                record.append(Act.of("community.joined", membership.id().value())
                        .about(community.id().value())
                        .token("community", community.id().toString())
                        .token("role", role.code())
                        .token("charter", Integer.toString(charter))
                        .token("state", membership.state())
                        .commit("kind", kind.code())
                        .commit("attested", attested.map(Attestation.Way::code))
                        .at(now)));
    }
}
