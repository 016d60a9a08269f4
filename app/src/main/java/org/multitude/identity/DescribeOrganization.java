package org.multitude.identity;

import java.time.Clock;
import java.util.Optional;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.ChangedMeanwhile;
import org.multitude.platform.web.NotAllowed;
import org.multitude.platform.web.NotFound;
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
    record Description(
            String name,
            OrganizationType type,
            Prose description,
            Optional<String> contact,
            Optional<OrganizationIdentifier> identifier) {
        /** Whether this changes what it is recognised as. */
        private boolean another(Organization organization) {
            return !name.equals(organization.name())
                    || type != organization.type()
                    || !identifier.equals(organization.identifier());
        }
    }

    /**
     * Changes it.
     *
     * @throws NotAllowed when {@code by} does not administer the organisation
     * @throws FixedByRecognition when it would no longer be what it was recognised as
     * @throws IdentifierTaken when another organisation has this identifier
     * @throws ChangedMeanwhile when it is no longer at this version
     */
    @Transactional
    void run(PersonId by, OrganizationId organization, Description said, int version) {
        organizations.lock(organization);
        if (!organizations.administers(by, organization)) {
            throw new NotAllowed();
        }
        Organization before = organizations.find(organization).orElseThrow(NotFound::new);
        if (before.recognized() && said.another(before)) {
            throw new FixedByRecognition();
        }
        said.identifier().ifPresent(identifier -> requireFree(identifier, organization));
        if (!organizations.describe(organization, said, version)) {
            throw new ChangedMeanwhile();
        }
        record.append(Act.of("organization.described", organization.value())
                .body(organization.value())
                .token("type", said.type().code())
                .commit("name", said.name())
                .commit("description", Optional.of(said.description().text()).filter(text -> !text.isEmpty()))
                .commit("contact", said.contact())
                .commit("identifier", said.identifier().map(OrganizationIdentifier::text))
                .at(clock.instant()));
    }

    private void requireFree(OrganizationIdentifier identifier, OrganizationId organization) {
        organizations
                .byIdentifier(identifier)
                .filter(holder -> !holder.id().equals(organization))
                .ifPresent(holder -> {
                    throw new IdentifierTaken(identifier, holder.name());
                });
    }
}
