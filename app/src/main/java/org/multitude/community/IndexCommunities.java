package org.multitude.community;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.platform.index.Facets;
import org.multitude.platform.index.IndexedThing;
import org.multitude.platform.index.SearchIndex;
import org.multitude.platform.text.Markdown;
import org.multitude.record.Indexing;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/** Keeps communities in the search index. */
@Component
class IndexCommunities extends Indexing {
    private static final String GROUP = "community";
    private static final int MOST_CARED_FOR = 1_000;

    private final Communities communities;
    private final Register register;

    IndexCommunities(SearchIndex index, Communities communities, Register register) {
        super(index, "community.index", GROUP);
        this.communities = communities;
        this.register = register;
    }

    @Override
    protected Stream<UUID> concerned(RecordedAct act) {
        return Stream.concat(Stream.of(act.thing()), act.entry().references().stream());
    }

    @Override
    protected Collection<IndexedThing> shown(Set<UUID> ids) {
        Map<CommunityId, Community> found =
                communities.byIds(ids.stream().map(CommunityId::new).toList());
        Map<CommunityId, Presence> presences = communities.presences(found.keySet());
        Map<CommunityId, List<CommonsId>> cared = communities.commonsOf(found.keySet(), MOST_CARED_FOR);
        Map<CommonsId, CommonsEntry> entries =
                register.byIds(cared.values().stream().flatMap(List::stream).toList());
        return found.values().stream()
                .map(community -> indexed(
                        community,
                        presences.getOrDefault(community.id(), Presence.NOBODY).total(),
                        cared.getOrDefault(community.id(), List.of()).stream()
                                .map(entries::get)
                                .filter(entry -> entry != null && entry.isPublic())
                                .map(entry -> entry.kind().code())
                                .distinct()
                                .toList()))
                .toList();
    }

    private static IndexedThing indexed(Community community, int members, List<String> caresFor) {
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
                Facets.NONE.with("members", members).with(CommunityFacets.CARE, caresFor));
    }
}
