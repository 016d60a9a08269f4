package org.multitude.community;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.platform.find.LastSeals;
import org.multitude.platform.index.Facets;
import org.multitude.platform.index.IndexedThing;
import org.multitude.platform.index.SearchIndex;
import org.multitude.platform.text.Markdown;
import org.multitude.record.Follower;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/** Keeps communities in the search index, as they are when it comes by. */
@Component
class IndexCommunities implements Follower {
    private static final String GROUP = "community";
    private static final int MOST_CARED_FOR = 1_000;

    private final SearchIndex index;
    private final Communities communities;
    private final Register register;

    IndexCommunities(SearchIndex index, Communities communities, Register register) {
        this.index = index;
        this.communities = communities;
        this.register = register;
    }

    @Override
    public String name() {
        return "community.index";
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
        for (RecordedAct act : acts) {
            concerned.put(act.thing(), act.order());
            act.entry().references().forEach(thing -> concerned.put(thing, act.order()));
        }
        Map<CommunityId, Community> found = communities.byIds(
                concerned.keySet().stream().map(CommunityId::new).toList());
        Set<UUID> gone = new HashSet<>(concerned.keySet());
        found.keySet().forEach(id -> gone.remove(id.value()));
        index.remove(GROUP, gone);
        Map<CommunityId, Presence> presences = communities.presences(found.keySet());
        Map<CommunityId, List<CommonsId>> cared = communities.commonsOf(found.keySet(), MOST_CARED_FOR);
        Map<CommonsId, CommonsEntry> entries =
                register.byIds(cared.values().stream().flatMap(List::stream).toList());
        index.put(found.values().stream()
                .map(community -> indexed(
                        community,
                        Facets.NONE
                                .with(
                                        LastSeals.ACT,
                                        concerned.getOrDefault(community.id().value(), 0L))
                                .with(
                                        "members",
                                        presences
                                                .getOrDefault(community.id(), new Presence(Map.of()))
                                                .total())
                                .with(
                                        CommunityFacets.CARE,
                                        cared.getOrDefault(community.id(), List.of()).stream()
                                                .map(entries::get)
                                                .filter(entry -> entry != null && entry.isPublic())
                                                .map(entry -> entry.kind().code())
                                                .distinct()
                                                .toList())))
                .toList());
    }

    private static IndexedThing indexed(Community community, Facets facets) {
        return new IndexedThing(
                community.id().value(),
                GROUP,
                FoundCommunities.CODE,
                community.name(),
                Markdown.plain(community.summary()),
                Map.of(),
                "",
                community.address(),
                community.foundedAt(),
                community.foundedAt(),
                facets);
    }
}
