package org.multitude.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.multitude.platform.index.Facets;
import org.multitude.platform.index.IndexedThing;
import org.multitude.platform.index.SearchIndex;
import org.multitude.platform.text.Markdown;
import org.multitude.record.Indexing;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/** Keeps organisations in the search index. */
@Component
class IndexOrganizations extends Indexing {
    private static final String GROUP = "organization";

    private final Organizations organizations;

    IndexOrganizations(SearchIndex index, Organizations organizations) {
        super(index, "identity.index", GROUP);
        this.organizations = organizations;
    }

    @Override
    protected Stream<UUID> concerned(RecordedAct act) {
        return act.type().startsWith("organization.") ? Stream.of(act.thing()) : Stream.empty();
    }

    @Override
    protected Collection<IndexedThing> shown(Set<UUID> ids) {
        return organizations.byIds(ids.stream().map(OrganizationId::new).toList()).values().stream()
                .map(IndexOrganizations::indexed)
                .toList();
    }

    private static IndexedThing indexed(Organization organization) {
        return new IndexedThing(
                organization.id().value(),
                GROUP,
                FoundOrganizations.CODE,
                organization.name(),
                Markdown.plain(organization.description()),
                Map.of(),
                "",
                organization.address(),
                organization.createdAt(),
                organization.createdAt(),
                Facets.NONE
                        .with("type", organization.type().code())
                        .with("here", organization.claimed() ? OrganizationFacets.HERE : OrganizationFacets.AWAY));
    }
}
