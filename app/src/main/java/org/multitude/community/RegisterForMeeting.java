package org.multitude.community;

import java.time.Clock;
import java.time.Instant;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers for a meeting, or no more; anyone with an account may. Private: only how many registered is shown. */
@Service
public class RegisterForMeeting {
    private final MeetingStore meetings;
    private final Clock clock;

    RegisterForMeeting(MeetingStore meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    /**
     * Registers; again changes nothing.
     *
     * @throws MeetingOver when it is cancelled or over
     * @throws MeetingFull when as many registered as may
     */
    @Transactional
    public void register(PersonId person, MeetingId id) {
        Meeting meeting = meetings.held(id).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        if (meetings.registered(id, person)) {
            return;
        }
        if (meeting.cancelled() || meeting.past(now)) {
            throw new MeetingOver();
        }
        if (meeting.full()) {
            throw new MeetingFull();
        }
        meetings.register(id, person, now);
    }

    /** Ends it. */
    @Transactional
    public void unregister(PersonId person, MeetingId id) {
        meetings.unregister(id, person);
    }
}
