package org.multitude.identity;

import java.time.Clock;
import org.multitude.platform.web.NotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody act for an organisation, or changes what she may do for it. */
@Service
public class AddMember {
    private final OrganizationStore organizations;
    private final MemberStore members;
    private final PersonStore people;
    private final Clock clock;

    AddMember(OrganizationStore organizations, MemberStore members, PersonStore people, Clock clock) {
        this.organizations = organizations;
        this.members = members;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Adds her, or changes her role.
     *
     * @throws NotAllowed when {@code by} does not administer the organisation
     * @throws NobodyByThatName when nobody has this handle
     * @throws LastAdministrator when nobody would administer it any more
     */
    @Transactional
    public void run(PersonId by, OrganizationId organization, String handle, Role role) {
        organizations.lock(organization);
        if (!organizations.administers(by, organization)) {
            throw new NotAllowed();
        }
        PersonId person = people.byHandle(handle).orElseThrow(() -> new NobodyByThatName(handle));
        members.add(organization, person, role, clock.instant());
        if (members.administrators(organization) == 0) {
            throw new LastAdministrator();
        }
    }
}
