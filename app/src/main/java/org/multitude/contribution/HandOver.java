package org.multitude.contribution;

import java.util.Optional;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.PersonId;
import org.multitude.identity.WhenMemberLeaves;
import org.springframework.stereotype.Component;

/** What a member had in hand goes to whom is named, or back to nobody; her drafts stay with the body. */
@Component
class HandOver implements WhenMemberLeaves {
    private final DeskStore desk;

    HandOver(DeskStore desk) {
        this.desk = desk;
    }

    @Override
    public void left(OrganizationId organization, PersonId member, Optional<PersonId> successor) {
        desk.handOver(organization, member, successor);
    }
}
