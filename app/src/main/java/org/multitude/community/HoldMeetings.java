package org.multitude.community;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.multitude.identity.PersonId;
import org.multitude.notification.Notice;
import org.multitude.notification.Notifications;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.ChangedMeanwhile;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Announces, changes and cancels meetings, and publishes their minutes; facilitators do it. */
@Service
public class HoldMeetings {
    /** A meeting that is longer is several. */
    static final Duration LONGEST = Duration.ofDays(1);

    private final CommunityStore communities;
    private final MeetingStore meetings;
    private final FacilitatorCheck facilitators;
    private final Notifications notifications;
    private final PublicRecord record;
    private final Clock clock;

    HoldMeetings(
            CommunityStore communities,
            MeetingStore meetings,
            FacilitatorCheck facilitators,
            Notifications notifications,
            PublicRecord record,
            Clock clock) {
        this.communities = communities;
        this.meetings = meetings;
        this.facilitators = facilitators;
        this.notifications = notifications;
        this.record = record;
        this.clock = clock;
    }

    /** Announces one; those who follow the community are told. */
    @Transactional
    public Meeting announce(PersonId by, CommunityId community, Meeting.Said said) {
        facilitators.require(by, community);
        communities.lock(community);
        Community of = communities.find(community).orElseThrow(NotFound::new);
        Instant now = now();
        Meeting meeting = new Meeting(
                MeetingId.random(),
                community,
                meetings.nextNumber(community),
                said,
                0,
                Optional.empty(),
                Optional.empty(),
                now,
                now,
                0);
        meetings.insert(meeting);
        ActId act = record.append(Act.of("meeting.announced", meeting.id().value())
                .about(community.value())
                .token("community", community.toString())
                .token("number", Integer.toString(meeting.number()))
                .token("zone", said.zone().getId())
                .token("startsAt", said.starts().toString())
                .token("endsAt", said.ends().toString())
                .token("sequence", "0")
                .token("state", meeting.state())
                .commit("title", said.title())
                .commit("place", said.place())
                .commit("online", said.online().map(URI::toString))
                .commit("agenda", said.agenda())
                .commit("capacity", said.capacity().map(String::valueOf))
                .commit("announcedAt", now.toString())
                .at(now));
        notifications.tellFollowers(
                community.value(),
                Notice.of(act, "community.notice.meeting", meeting.address(of), of.name(), said.title()),
                Optional.of(by));
        return meeting;
    }

    /**
     * Says something else of it; those who registered are told.
     *
     * @throws MeetingOver when it is cancelled or over
     * @throws ChangedMeanwhile when it is no longer at this sequence
     */
    @Transactional
    public void change(PersonId by, CommunityId community, MeetingId id, Meeting.Said said, int sequence) {
        Meeting meeting = toCome(by, community, id);
        Instant now = now();
        if (!meetings.change(id, said, sequence, now)) {
            throw new ChangedMeanwhile();
        }
        ActId act = record.append(Act.of("meeting.changed", id.value())
                .about(community.value())
                .token("zone", said.zone().getId())
                .token("startsAt", said.starts().toString())
                .token("endsAt", said.ends().toString())
                .token("sequence", Integer.toString(sequence + 1))
                .commit("title", said.title())
                .commit("place", said.place())
                .commit("online", said.online().map(URI::toString))
                .commit("agenda", said.agenda())
                .commit("capacity", said.capacity().map(String::valueOf))
                .at(now));
        tellRegistered(meeting, act, "community.notice.meeting-changed", by);
    }

    /**
     * Cancels it, for a reason that everybody reads; those who registered are told.
     *
     * @throws MeetingOver when it is cancelled or over
     */
    @Transactional
    public void cancel(PersonId by, CommunityId community, MeetingId id, String reason) {
        Meeting meeting = toCome(by, community, id);
        Instant now = now();
        meetings.cancel(id, reason, now);
        ActId act = record.append(Act.of("meeting.cancelled", id.value())
                .about(community.value())
                .token("state", Meeting.CANCELLED)
                .token("sequence", Integer.toString(meeting.sequence() + 1))
                .commit("reason", reason)
                .at(now));
        tellRegistered(meeting, act, "community.notice.meeting-cancelled", by);
    }

    /**
     * Publishes its minutes, or better ones; those who registered are told.
     *
     * @throws MeetingOver when it was cancelled
     */
    @Transactional
    public void publishMinutes(PersonId by, CommunityId community, MeetingId id, Prose minutes) {
        Meeting meeting = held(by, community, id);
        Instant now = now();
        if (meeting.cancelled() || meeting.said().starts().isAfter(now)) {
            throw new MeetingOver();
        }
        meetings.publishMinutes(id, minutes.text(), now);
        ActId act = record.append(Act.of("meeting.minutes-published", id.value())
                .about(community.value())
                .commit("minutes", minutes.text())
                .at(now));
        tellRegistered(meeting, act, "community.notice.meeting-minutes", by);
    }

    private Meeting toCome(PersonId by, CommunityId community, MeetingId id) {
        Meeting meeting = held(by, community, id);
        if (meeting.cancelled() || meeting.past(clock.instant())) {
            throw new MeetingOver();
        }
        return meeting;
    }

    private Meeting held(PersonId by, CommunityId community, MeetingId id) {
        facilitators.require(by, community);
        return meetings.held(id)
                .filter(found -> found.community().equals(community))
                .orElseThrow(NotFound::new);
    }

    private void tellRegistered(Meeting meeting, ActId act, String sentence, PersonId except) {
        Community of = communities.find(meeting.community()).orElseThrow(NotFound::new);
        Notice notice =
                Notice.of(act, sentence, meeting.address(of), meeting.said().title());
        meetings.registered(meeting.id()).stream()
                .filter(person -> !person.equals(except))
                .forEach(person -> notifications.tell(person, notice));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
