package org.multitude.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accepts or declines an invitation to act for an organisation. */
@Service
public class AnswerInvitation {
    private final InvitationStore invitations;
    private final OrganizationStore organizations;
    private final MemberStore members;
    private final PersonStore people;
    private final Clock clock;

    AnswerInvitation(
            InvitationStore invitations,
            OrganizationStore organizations,
            MemberStore members,
            PersonStore people,
            Clock clock) {
        this.invitations = invitations;
        this.organizations = organizations;
        this.members = members;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The invitation in a letter, if it is for this reader.
     *
     * @throws InvitationSpent when it was answered, withdrawn or waited too long
     * @throws InvitationOfAnother when it is not for her, or she did not confirm the address it went to
     */
    Invitation inLetter(String secret, PersonId reader) {
        Instant now = clock.instant();
        return own(invitations.bySecret(secret, now).orElseThrow(InvitationSpent::new), reader);
    }

    /**
     * Accepts it: she acts for the organisation from now on. What she may do there already is never lowered by it.
     *
     * @throws InvitationSpent when it was answered, withdrawn or waited too long
     * @throws InvitationOfAnother when it is not for her
     */
    @Transactional
    public Organization accept(PersonId by, UUID id) {
        Instant now = clock.instant();
        Invitation invitation = own(invitations.find(id, now).orElseThrow(InvitationSpent::new), by);
        organizations.lock(invitation.organization());
        if (!invitations.take(id)) {
            throw new InvitationSpent();
        }
        if (members.role(by, invitation.organization())
                .filter(Role.ADMINISTRATOR::equals)
                .isEmpty()) {
            members.add(invitation.organization(), by, invitation.role(), now);
        }
        invitations.decide(invitation.organization(), by);
        return organizations.find(invitation.organization()).orElseThrow(InvitationSpent::new);
    }

    /**
     * Declines it.
     *
     * @throws InvitationOfAnother when it is not for her
     */
    @Transactional
    void decline(PersonId by, UUID id) {
        invitations
                .find(id, clock.instant())
                .ifPresent(waiting -> invitations.take(own(waiting, by).id()));
    }

    private Invitation own(Invitation invitation, PersonId reader) {
        Person person = people.find(reader).orElseThrow(InvitationSpent::new);
        if (!invitation.isFor(person)) {
            throw new InvitationOfAnother();
        }
        return invitation;
    }
}
