package org.multitude.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.web.NotAllowed;
import org.multitude.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites somebody to act for an organisation, by her handle or by an address; she has to accept. */
@Service
public class InviteMember {
    /** How long an invitation waits. */
    static final Duration LIFE = Duration.ofDays(14);

    private static final int MOST_A_DAY = 50;

    private final OrganizationStore organizations;
    private final MemberStore members;
    private final InvitationStore invitations;
    private final PersonStore people;
    private final Letters letters;
    private final List<MembershipNews> news;
    private final Clock clock;

    InviteMember(
            OrganizationStore organizations,
            MemberStore members,
            InvitationStore invitations,
            PersonStore people,
            Letters letters,
            List<MembershipNews> news,
            Clock clock) {
        this.organizations = organizations;
        this.members = members;
        this.invitations = invitations;
        this.people = people;
        this.letters = letters;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Invites her; another invitation to her takes the place of one that waits. Whether an address has an account is not told.
     *
     * @param who her handle or an address
     * @throws NotAllowed when {@code by} does not administer the organisation
     * @throws NobodyByThatName when nobody has this handle
     * @throws AlreadyMember when she acts for it already
     * @throws TooManyLetters when many were invited within a day
     */
    @Transactional
    public Invitation run(PersonId by, OrganizationId id, String who, Role role) {
        organizations.lock(id);
        if (!organizations.administers(by, id)) {
            throw new NotAllowed();
        }
        Organization organization = organizations.find(id).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        if (invitations.made(id, now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            throw new TooManyLetters();
        }
        if (who.contains("@")) {
            Invitation invitation = invitation(id, role, Optional.empty(), Optional.of(who), now);
            String secret = invitations.make(invitation, now);
            letters.invited(who, people.find(by).map(Person::language).orElseThrow(), organization.name(), secret);
            return invitation;
        }
        PersonId person = people.byHandle(who).orElseThrow(() -> new NobodyByThatName(who));
        if (members.role(person, id).isPresent()) {
            throw new AlreadyMember(who);
        }
        Invitation invitation = invitation(id, role, Optional.of(person), Optional.empty(), now);
        invitations.make(invitation, now);
        news.forEach(told -> told.invited(person, organization));
        return invitation;
    }

    private static Invitation invitation(
            OrganizationId organization, Role role, Optional<PersonId> person, Optional<String> email, Instant now) {
        return new Invitation(UUID.randomUUID(), organization, role, person, email, "", now.plus(LIFE));
    }

    /**
     * Takes an invitation back; one that was answered stays answered.
     *
     * @throws NotAllowed when {@code by} does not administer the organisation
     */
    @Transactional
    void withdraw(PersonId by, OrganizationId id, UUID invitation) {
        if (!organizations.administers(by, id)) {
            throw new NotAllowed();
        }
        invitations
                .find(invitation, clock.instant())
                .filter(waiting -> waiting.organization().equals(id))
                .ifPresent(waiting -> invitations.take(waiting.id()));
    }
}
