package org.multitude.community;

import java.util.List;
import org.multitude.identity.PersonId;
import org.multitude.identity.WhenLeaving;
import org.multitude.platform.web.Frame;
import org.springframework.stereotype.Component;

/** Whoever deletes her account leaves her communities. */
@Component
class LeaveCommunities implements WhenLeaving {
    private final MembershipStore memberships;
    private final Communities communities;
    private final LeaveCommunity leave;

    LeaveCommunities(MembershipStore memberships, Communities communities, LeaveCommunity leave) {
        this.memberships = memberships;
        this.communities = communities;
        this.leave = leave;
    }

    @Override
    public void leaving(PersonId person) {
        memberships.communities(person).forEach(community -> leave.leave(person, community));
    }

    @Override
    public List<Frame.Link> needing(PersonId person) {
        return communities.byIds(memberships.facilitatedAlone(person)).values().stream()
                .map(community -> new Frame.Link(community.name(), community.address()))
                .toList();
    }
}
