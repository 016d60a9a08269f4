package org.multitude.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multitude.platform.find.LastSeals;
import org.multitude.platform.index.Facets;
import org.multitude.platform.index.IndexedThing;
import org.multitude.platform.index.SearchIndex;
import org.multitude.platform.text.Markdown;
import org.multitude.record.Follower;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/** Keeps organisations in the search index, as they are when it comes by. */
@Component
class IndexOrganizations implements Follower {
    private static final String GROUP = "organization";

    private final SearchIndex index;
    private final Organizations organizations;

    IndexOrganizations(SearchIndex index, Organizations organizations) {
        this.index = index;
        this.organizations = organizations;
    }

    @Override
    public String name() {
        return "identity.index";
    }

    @Override
    public boolean able() {
        return index.writable();
    }

    @Override
    public String filling() {
        return index.copy();
    }

    @Override
    public void restart() {
        index.clear(GROUP);
    }

    @Override
    public void follow(List<RecordedAct> acts) {
        Map<UUID, Long> concerned = new HashMap<>();
        acts.stream()
                .filter(act -> act.type().startsWith("organization."))
                .forEach(act -> concerned.put(act.thing(), act.order()));
        if (concerned.isEmpty()) {
            return;
        }
        Map<OrganizationId, Organization> found = organizations.byIds(
                concerned.keySet().stream().map(OrganizationId::new).toList());
        index.remove(
                GROUP,
                concerned.keySet().stream()
                        .filter(id -> !found.containsKey(new OrganizationId(id)))
                        .toList());
        index.put(found.values().stream()
                .map(organization -> indexed(
                        organization, concerned.getOrDefault(organization.id().value(), 0L)))
                .toList());
    }

    private static IndexedThing indexed(Organization organization, long act) {
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
                        .with(LastSeals.ACT, act)
                        .with("type", organization.type().code())
                        .with("here", organization.claimed() ? OrganizationFacets.HERE : OrganizationFacets.AWAY));
    }
}
