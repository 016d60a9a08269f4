package org.multitude.community;

import java.util.HashMap;
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

/** What pages show of who takes part in calls, for the verifier: a kind, and a name where it is shown. */
@Component
class ShownTakings implements PublicThings {
    private final CallStore calls;
    private final CommunityStore communities;

    ShownTakings(CallStore calls, CommunityStore communities) {
        this.calls = calls;
        this.communities = communities;
    }

    @Override
    public String kind() {
        return "taking";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        Slice<Taking> slice = calls.oldestTakings(after, limit);
        return new Slice<>(shown(slice.items()), slice.next());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(calls.takingsByIds(things));
    }

    private List<ShownThing> shown(List<Taking> all) {
        Map<CallId, Call> taken = new HashMap<>();
        calls.byIds(all.stream().map(taking -> taking.call().value()).distinct().toList())
                .forEach(call -> taken.put(call.id(), call));
        Map<CommunityId, Community> concerned =
                communities.byIds(taken.values().stream().map(Call::community).toList());
        return all.stream()
                .map(taking -> {
                    Call call = taken.get(taking.call());
                    Community community = call == null ? null : concerned.get(call.community());
                    return new ShownThing(
                            taking.id().value(),
                            kind(),
                            call == null || community == null ? "/communities" : call.address(community),
                            values(taking));
                })
                .toList();
    }

    private static Map<String, String> values(Taking taking) {
        Map<String, String> values = new TreeMap<>();
        values.put("call", taking.call().toString());
        values.put("state", taking.state());
        taking.kind().ifPresent(kind -> values.put("kind", kind.code()));
        taking.name().ifPresent(name -> values.put("name", name));
        return values;
    }
}
