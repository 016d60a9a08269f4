package org.multitude.identity;

import java.time.Clock;
import java.util.List;
import org.multitude.platform.web.NotAllowed;
import org.multitude.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody asks to act for an organisation whose people are here; its administrators decide. */
@Service
class JoinOrganization {
    private static final int MOST_TOLD = 50;

    private final InvitationStore requests;
    private final OrganizationStore organizations;
    private final MemberStore members;
    private final List<MembershipNews> news;
    private final Clock clock;

    JoinOrganization(
            InvitationStore requests,
            OrganizationStore organizations,
            MemberStore members,
            List<MembershipNews> news,
            Clock clock) {
        this.requests = requests;
        this.organizations = organizations;
        this.members = members;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Asks; asking again while it waits changes nothing.
     *
     * @throws AlreadyMember when she acts for it already
     */
    @Transactional
    void ask(Person by, OrganizationId id, String office) {
        Organization organization =
                organizations.held(id).filter(Organization::claimed).orElseThrow(NotFound::new);
        if (members.role(by.id(), id).isPresent()) {
            throw new AlreadyMember(by.handle());
        }
        if (requests.ask(id, by.id(), office, clock.instant())) {
            List<PersonId> administrators = members.of(id).stream()
                    .filter(member -> member.role() == Role.ADMINISTRATOR)
                    .map(Member::person)
                    .limit(MOST_TOLD)
                    .toList();
            news.forEach(told -> told.asked(administrators, organization));
        }
    }

    /**
     * Decides: accepted, she publishes for it from now on.
     *
     * @throws NotAllowed when {@code by} does not administer the organisation
     * @throws ClaimDecided when somebody decided already
     */
    @Transactional
    void decide(PersonId by, OrganizationId id, PersonId asking, boolean accepted) {
        organizations.lock(id);
        if (!organizations.administers(by, id)) {
            throw new NotAllowed();
        }
        if (!requests.decide(id, asking)) {
            throw new ClaimDecided();
        }
        Organization organization = organizations.find(id).orElseThrow(NotFound::new);
        if (accepted && members.role(asking, id).isEmpty()) {
            members.add(id, asking, Role.PUBLISHER, clock.instant());
        }
        news.forEach(told -> told.decided(asking, organization, accepted));
    }
}
