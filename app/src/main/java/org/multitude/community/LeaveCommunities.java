package org.multitude.community;

import org.multitude.identity.PersonId;
import org.multitude.identity.WhenLeaving;
import org.springframework.stereotype.Component;

/** Whoever deletes her account leaves her communities. */
@Component
class LeaveCommunities implements WhenLeaving {
    private final MembershipStore memberships;
    private final LeaveCommunity leave;

    LeaveCommunities(MembershipStore memberships, LeaveCommunity leave) {
        this.memberships = memberships;
        this.leave = leave;
    }

    @Override
    public void leaving(PersonId person) {
        memberships.communities(person).forEach(community -> leave.leave(person, community));
    }
}
