package org.multitude.community;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.multitude.identity.PersonId;
import org.multitude.notification.Notice;
import org.multitude.notification.Notifications;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.LostNumbers;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes a new version of a charter; a facilitator does it, agrees thereby, and those who follow are told. */
@Service
public class ProposeCharter {
    private final CommunityStore communities;
    private final CharterStore charters;
    private final FacilitatorCheck facilitators;
    private final SayOnCharter saying;
    private final Notifications notifications;
    private final PublicRecord record;
    private final LostNumbers lost;
    private final Clock clock;

    ProposeCharter(
            CommunityStore communities,
            CharterStore charters,
            FacilitatorCheck facilitators,
            SayOnCharter saying,
            Notifications notifications,
            PublicRecord record,
            LostNumbers lost,
            Clock clock) {
        this.communities = communities;
        this.charters = charters;
        this.facilitators = facilitators;
        this.saying = saying;
        this.notifications = notifications;
        this.record = record;
        this.lost = lost;
        this.clock = clock;
    }

    /**
     * Proposes it.
     *
     * @throws CharterUnderWay when another one is not decided yet
     */
    @Transactional
    public CharterVersion propose(PersonId by, CommunityId community, Prose text, Prose why) {
        facilitators.require(by, community);
        communities.lock(community);
        Community of = communities.find(community).orElseThrow(NotFound::new);
        if (charters.open(community).isPresent()) {
            throw new CharterUnderWay();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant ends = now.plus(CharterVersion.TIME);
        CharterVersionId id = CharterVersionId.random();
        // The text of the founding is version 1.
        int last = charters.of(community).stream()
                .findFirst()
                .map(CharterVersion::number)
                .orElse(1);
        int number = Math.max(last, lost.highest(List.of("community.charter-proposed"), community.value())) + 1;
        ActId act = record.append(Act.of("community.charter-proposed", id.value())
                .about(community.value())
                .token("community", community.toString())
                .token("number", Integer.toString(number))
                .token("state", CharterVersion.State.OPEN.code())
                .commit("text", text.text())
                .commit("why", why.text())
                .commit("proposedAt", now.toString())
                .commit("endsAt", ends.toString())
                .at(now));
        CharterVersion version = new CharterVersion(
                id,
                community,
                number,
                text.text(),
                why.text(),
                now,
                ends,
                CharterVersion.State.OPEN,
                Optional.empty(),
                act);
        charters.insert(version);
        notifications.tellFollowers(
                community.value(),
                Notice.of(act, "community.notice.charter", version.address(of), of.name()),
                Optional.of(by));
        saying.say(by, version, true);
        return version;
    }
}
