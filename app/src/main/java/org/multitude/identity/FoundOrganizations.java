package org.multitude.identity;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.find.FoundKind;
import org.multitude.platform.index.Hit;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Icon;
import org.springframework.stereotype.Component;

/** Organisations among what is found. */
@Component
class FoundOrganizations implements FoundKind {
    static final String CODE = "organization";

    private final Organizations organizations;

    FoundOrganizations(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public Traits traits() {
        return new Traits(CODE, Optional.of("/organizations"), "", Icon.FLAG, 50, List.of("type", "here", "since"));
    }

    @Override
    public Map<UUID, Said> say(List<Hit> hits, Words words, Instant now) {
        Map<UUID, Said> said = new HashMap<>();
        organizations
                .byIds(hits.stream().map(hit -> new OrganizationId(hit.id())).toList())
                .forEach((id, organization) -> said.put(
                        id.value(),
                        new Said(
                                "",
                                List.of(),
                                List.of(
                                        words.t("identity.type."
                                                + organization.type().code()),
                                        words.t(organization.claimed() ? "identity.claimed" : "identity.unclaimed")))));
        return said;
    }
}
