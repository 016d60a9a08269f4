package org.multitude.community;

import java.time.Instant;
import java.util.ArrayList;
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

/** Communities among what is found. */
@Component
class FoundCommunities implements FoundKind {
    static final String CODE = "community";

    private final Communities communities;

    FoundCommunities(Communities communities) {
        this.communities = communities;
    }

    @Override
    public Traits traits() {
        return new Traits(
                CODE,
                Optional.of("/communities"),
                "",
                Icon.COMMUNITY,
                40,
                List.of(CommunityFacets.CARE, "members", "since"));
    }

    @Override
    public Map<UUID, Said> say(List<Hit> hits, Words words, Instant now) {
        List<CommunityId> ids =
                hits.stream().map(hit -> new CommunityId(hit.id())).toList();
        Map<CommunityId, Community> found = communities.byIds(ids);
        Map<CommunityId, Presence> presences = communities.presences(ids);
        Map<UUID, Said> said = new HashMap<>();
        found.keySet().forEach(id -> {
            Presence presence = presences.getOrDefault(id, Presence.NOBODY);
            List<String> facts = new ArrayList<>(List.of(words.t("community.members", presence.total())));
            presence.plurality().ifPresent(kinds -> facts.add(words.t("community.plurality.short", kinds)));
            said.put(id.value(), new Said("", List.of(), facts));
        });
        return said;
    }
}
