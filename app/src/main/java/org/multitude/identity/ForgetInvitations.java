package org.multitude.identity;

import java.time.Clock;
import java.time.Duration;
import org.multitude.platform.jobs.Job;
import org.springframework.stereotype.Component;

/** Deletes invitations that waited too long, and those of who leaves. */
@Component
class ForgetInvitations implements Job, WhenLeaving {
    private final InvitationStore invitations;
    private final PersonStore people;
    private final Clock clock;

    ForgetInvitations(InvitationStore invitations, PersonStore people, Clock clock) {
        this.invitations = invitations;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void leaving(PersonId person) {
        people.find(person).ifPresent(invitations::forget);
    }

    @Override
    public String name() {
        return "identity.forget-invitations";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        invitations.forget(clock.instant());
    }
}
