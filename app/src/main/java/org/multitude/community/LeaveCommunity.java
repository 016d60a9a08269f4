package org.multitude.community;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.multitude.identity.PersonId;
import org.multitude.notification.Following;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a membership and forgets whose it was; nothing happens when there is none. */
@Service
public class LeaveCommunity {
    private final CommunityStore communities;
    private final MembershipStore memberships;
    private final GiveBackCall calls;
    private final CharterStore charters;
    private final Following following;
    private final PublicRecord record;
    private final Clock clock;

    LeaveCommunity(
            CommunityStore communities,
            MembershipStore memberships,
            GiveBackCall calls,
            CharterStore charters,
            Following following,
            PublicRecord record,
            Clock clock) {
        this.communities = communities;
        this.memberships = memberships;
        this.calls = calls;
        this.charters = charters;
        this.following = following;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Leaves.
     *
     * @throws LastFacilitator when nobody would be left to facilitate
     */
    @Transactional
    public void leave(PersonId person, CommunityId community) {
        communities.lock(community);
        Optional<Membership> membership = memberships.of(person, community);
        membership.ifPresent(ending -> {
            if (ending.facilitates() && memberships.facilitators(community).size() == 1) {
                throw new LastFacilitator();
            }
            Instant now = clock.instant();
            calls.all(person, community);
            charters.forget(person, community);
            following.unfollow(person, community.value());
            memberships.end(ending, now);
            record.append(Act.of("community.left", ending.id().value())
                    .about(community.value())
                    .token("state", Membership.LEFT)
                    .commit("kind", Optional.empty())
                    .commit("attested", Optional.empty())
                    .at(now));
        });
    }
}
