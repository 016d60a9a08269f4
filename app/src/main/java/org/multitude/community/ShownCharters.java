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

/** What pages show of versions of charters, for the verifier. */
@Component
class ShownCharters implements PublicThings {
    private final CharterStore charters;
    private final CommunityStore communities;

    ShownCharters(CharterStore charters, CommunityStore communities) {
        this.charters = charters;
        this.communities = communities;
    }

    @Override
    public String kind() {
        return "charter";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        Slice<CharterVersion> slice = charters.oldest(after, limit);
        return new Slice<>(shown(slice.items()), slice.next());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(charters.byIds(things));
    }

    private List<ShownThing> shown(List<CharterVersion> all) {
        Map<CommunityId, Community> concerned =
                communities.byIds(all.stream().map(CharterVersion::community).toList());
        return all.stream()
                .map(version -> {
                    Community community = concerned.get(version.community());
                    return new ShownThing(
                            version.id().value(),
                            kind(),
                            community == null ? "/communities" : version.address(community),
                            values(version));
                })
                .toList();
    }

    private static Map<String, String> values(CharterVersion version) {
        Map<String, String> values = new TreeMap<>();
        values.put("community", version.community().toString());
        values.put("number", Integer.toString(version.number()));
        values.put("state", version.state().code());
        values.put("text", version.text());
        values.put("why", version.why());
        values.put("proposedAt", version.proposedAt().toString());
        values.put("endsAt", version.endsAt().toString());
        version.outcome().ifPresent(outcome -> {
            values.put("agreed", Integer.toString(outcome.agreed()));
            values.put("objected", Integer.toString(outcome.objected()));
            values.put("members", Integer.toString(outcome.members()));
        });
        return values;
    }
}
