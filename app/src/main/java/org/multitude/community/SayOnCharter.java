package org.multitude.community;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.multitude.identity.PersonId;
import org.multitude.notification.Notice;
import org.multitude.notification.Notifications;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says whether one agrees with a proposed version of the charter; a member does it, and may change her mind until it is
 * decided. It is adopted as soon as more than half of all members agree; once fourteen days have passed, when more agree than
 * object; otherwise it is set aside.
 */
@Service
public class SayOnCharter {
    private final CommunityStore communities;
    private final CharterStore charters;
    private final MembershipStore memberships;
    private final Notifications notifications;
    private final PublicRecord record;
    private final Clock clock;

    SayOnCharter(
            CommunityStore communities,
            CharterStore charters,
            MembershipStore memberships,
            Notifications notifications,
            PublicRecord record,
            Clock clock) {
        this.communities = communities;
        this.charters = charters;
        this.memberships = memberships;
        this.notifications = notifications;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Says it. Private: only the counts are told, once it is decided.
     *
     * @throws MembersOnly when she is not a member
     * @throws CharterDecided when it is decided
     */
    @Transactional
    public void say(PersonId person, CharterVersion version, boolean agrees) {
        CharterVersion open = held(version);
        Instant now = clock.instant();
        if (memberships.of(person, open.community()).isEmpty()) {
            throw new MembersOnly();
        }
        if (open.state() != CharterVersion.State.OPEN || !open.endsAt().isAfter(now)) {
            throw new CharterDecided();
        }
        charters.say(open.id(), person, agrees, now);
        CharterVersion.Outcome outcome = charters.count(open);
        if (outcome.settled()) {
            decide(open, CharterVersion.State.ADOPTED, outcome, now);
        }
    }

    /** Decides one whose time is up; nothing happens to any other. */
    @Transactional
    void end(CharterVersion version) {
        CharterVersion ended = held(version);
        Instant now = clock.instant();
        if (ended.state() == CharterVersion.State.OPEN && !ended.endsAt().isAfter(now)) {
            CharterVersion.Outcome outcome = charters.count(ended);
            decide(
                    ended,
                    outcome.carried() ? CharterVersion.State.ADOPTED : CharterVersion.State.SET_ASIDE,
                    outcome,
                    now);
        }
    }

    private CharterVersion held(CharterVersion version) {
        communities.lock(version.community());
        return charters.find(version.community(), version.number()).orElseThrow(NotFound::new);
    }

    private void decide(
            CharterVersion version, CharterVersion.State state, CharterVersion.Outcome outcome, Instant now) {
        Act act = state == CharterVersion.State.ADOPTED
                ? Act.of("community.charter-adopted", version.id().value())
                        .about(version.community().value())
                        .token("state", state.code())
                        .token("agreed", Integer.toString(outcome.agreed()))
                        .token("objected", Integer.toString(outcome.objected()))
                        .token("members", Integer.toString(outcome.members()))
                        .at(now)
                : Act.of("community.charter-set-aside", version.id().value())
                        .about(version.community().value())
                        .token("state", state.code())
                        .token("agreed", Integer.toString(outcome.agreed()))
                        .token("objected", Integer.toString(outcome.objected()))
                        .token("members", Integer.toString(outcome.members()))
                        .at(now);
        ActId recorded = record.append(act);
        charters.decide(version.id(), state, outcome, recorded);
        communities
                .find(version.community())
                .ifPresent(of -> notifications.tellFollowers(
                        of.id().value(),
                        Notice.of(recorded, "community.notice.charter-" + state.code(), version.address(of), of.name()),
                        Optional.empty()));
    }
}
