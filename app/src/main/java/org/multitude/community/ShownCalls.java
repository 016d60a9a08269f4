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

/** What pages show of calls, for the verifier. */
@Component
class ShownCalls implements PublicThings {
    private final CallStore calls;
    private final CommunityStore communities;

    ShownCalls(CallStore calls, CommunityStore communities) {
        this.calls = calls;
        this.communities = communities;
    }

    @Override
    public String kind() {
        return "call";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        Slice<Call> slice = calls.oldest(after, limit);
        return new Slice<>(shown(slice.items()), slice.next());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(calls.byIds(things));
    }

    private List<ShownThing> shown(List<Call> all) {
        Map<CommunityId, Community> concerned =
                communities.byIds(all.stream().map(Call::community).toList());
        return all.stream()
                .map(call -> {
                    Community community = concerned.get(call.community());
                    return new ShownThing(
                            call.id().value(),
                            kind(),
                            community == null ? "/communities" : call.address(community),
                            values(call));
                })
                .toList();
    }

    private static Map<String, String> values(Call call) {
        Map<String, String> values = new TreeMap<>();
        values.put("community", call.community().toString());
        values.put("number", Integer.toString(call.number()));
        values.put("kinds", Call.codes(call.kinds()));
        values.put("until", call.until().toString());
        values.put("wanted", Integer.toString(call.wanted()));
        values.put("state", call.state());
        values.put("title", call.title());
        values.put("need", call.need());
        values.put("openedAt", call.openedAt().toString());
        call.outcome().ifPresent(outcome -> values.put("outcome", outcome));
        call.outcomeAddress().ifPresent(address -> values.put("outcomeAddress", address.toString()));
        return values;
    }
}
