package org.multitude.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.PublicThings;
import org.multitude.record.ShownThing;
import org.springframework.stereotype.Component;

/** What pages show of organisations, for the verifier. */
@Component
class ShownOrganizations implements PublicThings {
    private final OrganizationStore organizations;

    ShownOrganizations(OrganizationStore organizations) {
        this.organizations = organizations;
    }

    @Override
    public String kind() {
        return "organization";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        return organizations.oldest(after, limit).map(ShownOrganizations::shown);
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return organizations.byIds(things.stream().map(OrganizationId::new).toList()).values().stream()
                .map(ShownOrganizations::shown)
                .toList();
    }

    private static ShownThing shown(Organization organization) {
        Map<String, String> values = new TreeMap<>();
        values.put("slug", organization.slug().text());
        values.put("name", organization.name());
        values.put("type", organization.type().code());
        values.put("claimed", Boolean.toString(organization.claimed()));
        if (!organization.description().isEmpty()) {
            values.put("description", organization.description());
        }
        organization.contact().ifPresent(contact -> values.put("contact", contact));
        organization.identifier().ifPresent(identifier -> values.put("identifier", identifier.text()));
        organization.domain().ifPresent(said -> {
            values.put("domain", said.name());
            values.put("domainState", said.state());
            values.put("domainAt", said.at().toString());
        });
        organization.recognition().ifPresent(said -> {
            values.put("recognition", said.state().code());
            values.put("recognitionGround", said.ground().code());
            values.put("recognitionReason", said.reason());
            values.put("recognizedAt", said.at().toString());
        });
        return new ShownThing(organization.id().value(), "organization", organization.address(), values);
    }
}
