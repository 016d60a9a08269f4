package org.multitude.community;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.multitude.identity.PersonId;
import org.multitude.notification.Notice;
import org.multitude.notification.Notifications;
import org.multitude.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets in whoever asked to join, or does not; a facilitator does it, and who asked is told. */
@Service
public class DecideJoinRequest {
    private final CommunityStore communities;
    private final AdmissionStore admissions;
    private final FacilitatorCheck facilitators;
    private final JoinCommunity joining;
    private final Notifications notifications;
    private final Clock clock;

    DecideJoinRequest(
            CommunityStore communities,
            AdmissionStore admissions,
            FacilitatorCheck facilitators,
            JoinCommunity joining,
            Notifications notifications,
            Clock clock) {
        this.communities = communities;
        this.admissions = admissions;
        this.facilitators = facilitators;
        this.joining = joining;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Accepts: she is a member from now on.
     *
     * @throws NotFound when the request waits no more
     */
    @Transactional
    public void accept(PersonId by, CommunityId community, JoinRequestId id) {
        JoinRequest request = waiting(by, community, id);
        Community joined = communities.find(community).orElseThrow(NotFound::new);
        joining.enter(request.person(), joined, MemberRole.MEMBER)
                .ifPresent(act -> notifications.tell(
                        request.person(),
                        Notice.of(act, "community.notice.accepted", joined.address(), joined.name())));
    }

    /**
     * Declines, with a reason that only she reads.
     *
     * @throws NotFound when the request waits no more
     */
    @Transactional
    public void decline(PersonId by, CommunityId community, JoinRequestId id, String reason) {
        JoinRequest request = waiting(by, community, id);
        Community asked = communities.find(community).orElseThrow(NotFound::new);
        admissions.decline(id, clock.instant());
        notifications.tell(
                request.person(),
                new Notice(
                        "community.notice.declined", List.of(asked.name(), reason), asked.address(), Optional.empty()));
    }

    private JoinRequest waiting(PersonId by, CommunityId community, JoinRequestId id) {
        facilitators.require(by, community);
        return admissions.waiting(id, community).orElseThrow(NotFound::new);
    }
}
