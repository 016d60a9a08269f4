package org.multitude.community;

import java.util.List;
import java.util.Optional;
import org.multitude.identity.PersonId;
import org.multitude.notification.Notice;
import org.multitude.notification.Notifications;
import org.multitude.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the membership of somebody else; a facilitator does it, with a reason that only the person reads. The record says that
 * somebody left, and not why.
 */
@Service("removeCommunityMember")
public class RemoveMember {
    private final CommunityStore communities;
    private final MembershipStore memberships;
    private final FacilitatorCheck facilitators;
    private final LeaveCommunity leaving;
    private final Notifications notifications;

    RemoveMember(
            CommunityStore communities,
            MembershipStore memberships,
            FacilitatorCheck facilitators,
            LeaveCommunity leaving,
            Notifications notifications) {
        this.communities = communities;
        this.memberships = memberships;
        this.facilitators = facilitators;
        this.leaving = leaving;
        this.notifications = notifications;
    }

    /**
     * Removes the member with this membership.
     *
     * @throws NotFound when she is not a member, or facilitates too: facilitators leave by themselves
     */
    @Transactional
    public void remove(PersonId by, CommunityId community, MembershipId chosen, String reason) {
        facilitators.require(by, community);
        Community left = communities.find(community).orElseThrow(NotFound::new);
        PersonId person = memberships
                .current(chosen, community)
                .filter(membership -> !membership.facilitates())
                .flatMap(Membership::person)
                .orElseThrow(NotFound::new);
        leaving.leave(person, community);
        notifications.tell(
                person,
                new Notice("community.notice.removed", List.of(left.name(), reason), left.address(), Optional.empty()));
    }
}
