package org.multitude.community;

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

/** What pages show of communities, for the verifier. */
@Component
class ShownCommunities implements PublicThings {
    private final CommunityStore communities;

    ShownCommunities(CommunityStore communities) {
        this.communities = communities;
    }

    @Override
    public String kind() {
        return "community";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        return communities.oldest(after, limit).map(ShownCommunities::shown);
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return communities.byIds(things.stream().map(CommunityId::new).toList()).values().stream()
                .map(ShownCommunities::shown)
                .toList();
    }

    private static ShownThing shown(Community community) {
        Map<String, String> values = new TreeMap<>(Map.of(
                "slug", community.slug().text(),
                "name", community.name(),
                "summary", community.summary(),
                "charter", community.charter(),
                "foundedAt", community.foundedAt().toString()));
        community.joiningSaid().ifPresent(joining -> values.put("joining", joining.code()));
        return new ShownThing(community.id().value(), "community", community.address(), values);
    }
}
