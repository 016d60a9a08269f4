package org.multitude.identity;

import java.time.Clock;
import org.multitude.platform.web.NotAllowed;
import org.multitude.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what somebody who acts for an organisation may do for it. */
@Service
class ChangeRole {
    private final OrganizationStore organizations;
    private final MemberStore members;
    private final Clock clock;

    ChangeRole(OrganizationStore organizations, MemberStore members, Clock clock) {
        this.organizations = organizations;
        this.members = members;
        this.clock = clock;
    }

    /**
     * Changes it.
     *
     * @throws NotAllowed when {@code by} does not administer the organisation
     * @throws NotFound when she does not act for it
     * @throws LastAdministrator when nobody would administer it any more
     */
    @Transactional
    void run(PersonId by, OrganizationId organization, PersonId member, Role role) {
        organizations.lock(organization);
        if (!organizations.administers(by, organization)) {
            throw new NotAllowed();
        }
        if (members.role(member, organization).isEmpty()) {
            throw new NotFound();
        }
        members.add(organization, member, role, clock.instant());
        if (members.administrators(organization) == 0) {
            throw new LastAdministrator();
        }
    }
}
