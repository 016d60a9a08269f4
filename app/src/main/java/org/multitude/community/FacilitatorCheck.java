package org.multitude.community;

import org.multitude.identity.PersonId;
import org.multitude.platform.web.NotAllowed;
import org.springframework.stereotype.Component;

/** Insists that a person facilitates a community. */
@Component
class FacilitatorCheck {
    private final Communities communities;

    FacilitatorCheck(Communities communities) {
        this.communities = communities;
    }

    void require(PersonId person, CommunityId community) {
        if (!communities.facilitates(person, community)) {
            throw new NotAllowed();
        }
    }
}
