package org.multitude.community;

import java.time.Clock;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.NotAllowed;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A facilitator facilitates no longer, and stays a member. */
@Service
public class StepDown {
    private final CommunityStore communities;
    private final MembershipStore memberships;
    private final PublicRecord record;
    private final Clock clock;

    StepDown(CommunityStore communities, MembershipStore memberships, PublicRecord record, Clock clock) {
        this.communities = communities;
        this.memberships = memberships;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Steps down.
     *
     * @throws NotAllowed when the person does not facilitate the community
     * @throws LastFacilitator when nobody would be left to facilitate
     */
    @Transactional
    public void stepDown(PersonId person, CommunityId community) {
        communities.lock(community);
        Membership membership = memberships
                .of(person, community)
                .filter(Membership::facilitates)
                .orElseThrow(NotAllowed::new);
        if (memberships.facilitators(community).size() == 1) {
            throw new LastFacilitator();
        }
        memberships.give(membership.id(), MemberRole.MEMBER);
        record.append(
                Act.of("community.facilitator-stepped-down", membership.id().value())
                        .about(community.value())
                        .token("role", MemberRole.MEMBER.code())
                        .at(clock.instant()));
    }
}
