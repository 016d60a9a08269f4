package org.multitude.community;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    private final SearchIndex index;
    private final Communities communities;

    IndexCommunities(SearchIndex index, Communities communities) {
        this.index = index;
        this.communities = communities;
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
        Set<UUID> concerned = new HashSet<>();
        for (RecordedAct act : acts) {
            concerned.add(act.thing());
            concerned.addAll(act.entry().references());
        }
        List<Community> found = List.copyOf(communities
                .byIds(concerned.stream().map(CommunityId::new).toList())
                .values());
        found.forEach(community -> concerned.remove(community.id().value()));
        index.remove(GROUP, concerned);
        index.put(found.stream().map(IndexCommunities::indexed).toList());
    }

    private static IndexedThing indexed(Community community) {
        return new IndexedThing(
                community.id().value(),
                GROUP,
                "community",
                community.name(),
                Markdown.plain(community.summary()),
                "",
                community.address(),
                community.foundedAt());
    }
}
