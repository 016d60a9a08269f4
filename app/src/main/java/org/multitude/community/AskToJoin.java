package org.multitude.community;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.multitude.identity.PersonId;
import org.multitude.notification.Notice;
import org.multitude.notification.Notifications;
import org.multitude.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the facilitators of a community to be let in; private until they accept. */
@Service
public class AskToJoin {
    private final CommunityStore communities;
    private final MembershipStore memberships;
    private final AdmissionStore admissions;
    private final Notifications notifications;
    private final Clock clock;

    AskToJoin(
            CommunityStore communities,
            MembershipStore memberships,
            AdmissionStore admissions,
            Notifications notifications,
            Clock clock) {
        this.communities = communities;
        this.memberships = memberships;
        this.admissions = admissions;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Asks, with a word about oneself; asking again changes nothing.
     *
     * @throws NotOpen when one does not ask to join this community
     * @throws AskedBefore when facilitators declined some days ago
     */
    @Transactional
    public void ask(PersonId person, CommunityId community, String word) {
        communities.lock(community);
        Community asked = communities.find(community).orElseThrow(NotFound::new);
        if (asked.joining() != Joining.ON_REQUEST) {
            throw new NotOpen();
        }
        if (memberships.of(person, community).isPresent()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (admissions.ask(new JoinRequest(JoinRequestId.random(), community, person, word, now, false))) {
            Notice notice = new Notice(
                    "community.notice.asked", List.of(asked.name()), asked.address() + "/members", Optional.empty());
            memberships.facilitators(community).stream()
                    .flatMap(membership -> membership.person().stream())
                    .forEach(facilitator -> notifications.tell(facilitator, notice));
        } else if (admissions
                .request(person, community)
                .filter(JoinRequest::declined)
                .isPresent()) {
            throw new AskedBefore();
        }
    }
}
