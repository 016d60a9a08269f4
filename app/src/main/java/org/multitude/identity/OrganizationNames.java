package org.multitude.identity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multitude.record.ThingNames;
import org.springframework.stereotype.Component;

/** Names the organisations that acts mention. */
@Component
class OrganizationNames implements ThingNames {
    private final Organizations organizations;

    OrganizationNames(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public Map<UUID, Named> name(Collection<UUID> things) {
        return organizations.byIds(things.stream().map(OrganizationId::new).toList()).values().stream()
                .collect(Collectors.toMap(
                        organization -> organization.id().value(),
                        organization -> new Named(organization.name(), organization.address())));
    }
}
