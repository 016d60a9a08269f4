package org.multitude.identity;

import java.time.Clock;
import java.util.Optional;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.ChangedMeanwhile;
import org.multitude.platform.web.NotAllowed;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what an organisation says of itself. */
@Service
class DescribeOrganization {
    private final OrganizationStore organizations;
    private final PublicRecord record;
    private final Clock clock;

    DescribeOrganization(OrganizationStore organizations, PublicRecord record, Clock clock) {
        this.organizations = organizations;
        this.record = record;
        this.clock = clock;
    }

    /** What it says from now on. */
    record Description(String name, Prose description, Optional<String> contact) {}

    /**
     * Changes it.
     *
     * @throws NotAllowed when {@code by} does not administer the organisation
     * @throws ChangedMeanwhile when it is no longer at this version
     */
    @Transactional
    void run(PersonId by, OrganizationId organization, Description said, int version) {
        organizations.lock(organization);
        if (!organizations.administers(by, organization)) {
            throw new NotAllowed();
        }
        if (!organizations.describe(organization, said, version)) {
            throw new ChangedMeanwhile();
        }
        record.append(Act.of("organization.described", organization.value())
                .body(organization.value())
                .commit("name", said.name())
                .commit("description", Optional.of(said.description().text()).filter(text -> !text.isEmpty()))
                .commit("contact", said.contact())
                .at(clock.instant()));
    }
}
