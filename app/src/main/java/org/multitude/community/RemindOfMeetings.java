package org.multitude.community;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.multitude.identity.PersonId;
import org.multitude.notification.Notice;
import org.multitude.notification.Notifications;
import org.multitude.platform.jobs.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds those who registered of a meeting, a day before; one meeting in one transaction. */
@Component
class RemindOfMeetings implements Job {
    private static final Duration BEFORE = Duration.ofDays(1);

    private final MeetingStore meetings;
    private final CommunityStore communities;
    /** Found when it is needed: telling posts mail, which knows of jobs. */
    private final Notifications notifications;

    private final TransactionTemplate transaction;
    private final Clock clock;

    RemindOfMeetings(
            MeetingStore meetings,
            CommunityStore communities,
            Notifications notifications,
            TransactionTemplate transaction,
            Clock clock) {
        this.meetings = meetings;
        this.communities = communities;
        this.notifications = notifications;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "community.remind-of-meetings";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        while (Boolean.TRUE.equals(transaction.execute(status -> remindOfOne()))) {
            // The next one.
        }
    }

    private boolean remindOfOne() {
        Instant now = clock.instant();
        Optional<MeetingId> next =
                meetings.toRemind(now.plus(BEFORE), 1).stream().findFirst();
        next.ifPresent(id -> {
            meetings.byIds(List.of(id.value())).stream()
                    .filter(meeting ->
                            !meeting.cancelled() && meeting.said().starts().isAfter(now))
                    .forEach(this::remind);
            meetings.reminded(id);
        });
        return next.isPresent();
    }

    private void remind(Meeting meeting) {
        communities.find(meeting.community()).ifPresent(of -> {
            Notice notice = new Notice(
                    "community.notice.meeting-soon",
                    List.of(meeting.said().title()),
                    meeting.address(of),
                    Optional.empty());
            for (PersonId person : meetings.registered(meeting.id())) {
                notifications.tell(person, notice);
            }
        });
    }
}
