package org.multitude.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multitude.record.ThingNames;
import org.springframework.stereotype.Component;

/** Names the organisations that acts mention. */
@Component
class OrganizationNames implements ThingNames {
    private static final String PAGES = "/organizations/";

    private final Organizations organizations;

    OrganizationNames(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public Map<UUID, Named> name(Collection<UUID> things) {
        return organizations.byIds(things.stream().map(OrganizationId::new).toList()).values().stream()
                .collect(Collectors.toMap(organization -> organization.id().value(), OrganizationNames::named));
    }

    @Override
    public Optional<Shown> at(String address) {
        return address.startsWith(PAGES)
                ? organizations
                        .bySlug(address.substring(PAGES.length()))
                        .map(organization -> new Shown(
                                named(organization), List.of(organization.id().value())))
                : Optional.empty();
    }

    private static Named named(Organization organization) {
        return new Named(organization.name(), organization.address());
    }
}
