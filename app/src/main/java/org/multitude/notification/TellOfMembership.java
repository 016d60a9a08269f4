package org.multitude.notification;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.multitude.identity.MembershipNews;
import org.multitude.identity.Organization;
import org.multitude.identity.PersonId;
import org.springframework.stereotype.Component;

/** Tells people that they are invited to act for an organisation, its administrators that somebody asks to. */
@Component
class TellOfMembership implements MembershipNews {
    private final Notifications notifications;

    TellOfMembership(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public void invited(PersonId person, Organization organization) {
        tell(person, "notification.member.invited", "/account/invitations", organization);
    }

    @Override
    public void asked(Collection<PersonId> administrators, Organization organization) {
        administrators.forEach(administrator ->
                tell(administrator, "notification.member.asked", organization.address() + "/people", organization));
    }

    @Override
    public void decided(PersonId person, Organization organization, boolean accepted) {
        String sentence = accepted ? "notification.member.accepted" : "notification.member.declined";
        tell(person, sentence, organization.address(), organization);
    }

    private void tell(PersonId person, String sentence, String address, Organization organization) {
        notifications.tell(person, new Notice(sentence, List.of(organization.name()), address, Optional.empty()));
    }
}
