package org.multitude.community;

import java.time.Clock;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a member a facilitator; a facilitator does it. */
@Service
public class NameFacilitator {
    private final CommunityStore communities;
    private final MembershipStore memberships;
    private final FacilitatorCheck facilitators;
    private final PublicRecord record;
    private final Clock clock;

    NameFacilitator(
            CommunityStore communities,
            MembershipStore memberships,
            FacilitatorCheck facilitators,
            PublicRecord record,
            Clock clock) {
        this.communities = communities;
        this.memberships = memberships;
        this.facilitators = facilitators;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Names the member with this membership.
     *
     * @throws NotFound when she is not, or no longer, a member
     * @throws org.multitude.platform.web.NotAllowed when {@code person} does not facilitate the community
     */
    @Transactional
    public void name(PersonId person, CommunityId community, MembershipId chosen) {
        facilitators.require(person, community);
        communities.lock(community);
        Membership membership = memberships.current(chosen, community).orElseThrow(NotFound::new);
        if (!membership.facilitates()) {
            memberships.give(chosen, MemberRole.FACILITATOR);
            record.append(Act.of("community.facilitator-named", chosen.value())
                    .about(community.value())
                    .token("role", MemberRole.FACILITATOR.code())
                    .at(clock.instant()));
        }
    }
}
