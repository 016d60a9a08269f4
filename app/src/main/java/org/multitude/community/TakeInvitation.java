package org.multitude.community;

import java.time.Clock;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joins a community by an invitation, which works once. */
@Service
public class TakeInvitation {
    private final CommunityStore communities;
    private final AdmissionStore admissions;
    private final JoinCommunity joining;
    private final Clock clock;

    TakeInvitation(CommunityStore communities, AdmissionStore admissions, JoinCommunity joining, Clock clock) {
        this.communities = communities;
        this.admissions = admissions;
        this.joining = joining;
        this.clock = clock;
    }

    /**
     * As the person who was invited.
     *
     * @throws InvitationSpent when she is not invited, or no more
     */
    @Transactional
    public void asInvited(PersonId person, CommunityId community) {
        if (!admissions.take(person, community, clock.instant())) {
            throw new InvitationSpent();
        }
        enter(person, community);
    }

    /**
     * As whoever holds the link of a letter.
     *
     * @throws InvitationSpent when it works no more
     */
    @Transactional
    public void byLetter(PersonId person, CommunityId community, String secret) {
        if (!admissions.take(secret, community, clock.instant())) {
            throw new InvitationSpent();
        }
        enter(person, community);
    }

    private void enter(PersonId person, CommunityId community) {
        joining.enter(person, communities.find(community).orElseThrow(NotFound::new), MemberRole.MEMBER);
    }
}
