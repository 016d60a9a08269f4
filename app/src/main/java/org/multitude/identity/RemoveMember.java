package org.multitude.identity;

import org.multitude.platform.web.NotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends what somebody may do for an organisation. */
@Service
class RemoveMember {
    private final OrganizationStore organizations;
    private final MemberStore members;

    RemoveMember(OrganizationStore organizations, MemberStore members) {
        this.organizations = organizations;
        this.members = members;
    }

    /**
     * Removes her; removing somebody who is not there changes nothing.
     *
     * @throws NotAllowed when {@code by} does not administer the organisation and is not the one who leaves
     * @throws LastAdministrator when nobody would administer it any more
     */
    @Transactional
    void run(PersonId by, OrganizationId organization, PersonId member) {
        organizations.lock(organization);
        if (!organizations.administers(by, organization) && !by.equals(member)) {
            throw new NotAllowed();
        }
        members.remove(organization, member);
        if (members.administrators(organization) == 0) {
            throw new LastAdministrator();
        }
    }
}
