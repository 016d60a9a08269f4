package org.multitude.notification;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.multitude.identity.BodyClaimNews;
import org.multitude.identity.Organization;
import org.multitude.identity.PersonId;
import org.multitude.record.ActId;
import org.springframework.stereotype.Component;

/** Tells what became of requests to speak for a body: administrators that one waits, who asked what was decided. */
@Component
class TellOfBodyClaims implements BodyClaimNews {
    private final Notifications notifications;

    TellOfBodyClaims(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public void asked(Collection<PersonId> administrators, Organization body) {
        Notice notice =
                new Notice("notification.body-claim.asked", List.of(body.name()), "/admin/claims", Optional.empty());
        administrators.forEach(administrator -> notifications.tell(administrator, notice));
    }

    @Override
    public void accepted(PersonId person, Organization body, ActId act) {
        notifications.tell(person, Notice.of(act, "notification.body-claim.accepted", body.address(), body.name()));
    }

    @Override
    public void declined(PersonId person, Organization body, Optional<String> reason) {
        String sentence = reason.isPresent() ? "notification.body-claim.declined" : "notification.body-claim.overtaken";
        notifications.tell(
                person, new Notice(sentence, List.of(body.name()), body.address() + "/claim", Optional.empty()));
    }
}
