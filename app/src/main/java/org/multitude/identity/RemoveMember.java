package org.multitude.identity;

import java.util.List;
import java.util.Optional;
import org.multitude.platform.web.NotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends what somebody may do for an organisation. */
@Service
class RemoveMember {
    private final OrganizationStore organizations;
    private final MemberStore members;
    private final List<WhenMemberLeaves> others;

    RemoveMember(OrganizationStore organizations, MemberStore members, List<WhenMemberLeaves> others) {
        this.organizations = organizations;
        this.members = members;
        this.others = List.copyOf(others);
    }

    /**
     * Removes her; removing somebody who is not there changes nothing.
     *
     * @param successor who gets what she had in hand; nobody else acts for the organisation than its members
     * @throws NotAllowed when {@code by} does not administer the organisation and is not the one who leaves
     * @throws LastAdministrator when nobody would administer it any more
     */
    @Transactional
    void run(PersonId by, OrganizationId organization, PersonId member, Optional<PersonId> successor) {
        organizations.lock(organization);
        if (!organizations.administers(by, organization) && !by.equals(member)) {
            throw new NotAllowed();
        }
        members.remove(organization, member);
        if (members.administrators(organization) == 0) {
            throw new LastAdministrator();
        }
        Optional<PersonId> remaining =
                successor.filter(person -> !person.equals(member) && organizations.mayPublish(person, organization));
        others.forEach(other -> other.left(organization, member, remaining));
    }
}
