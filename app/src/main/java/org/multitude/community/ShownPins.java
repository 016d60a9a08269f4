package org.multitude.community;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.PublicThings;
import org.multitude.record.ShownThing;
import org.springframework.stereotype.Component;

/** What pages show of what communities pin, for the verifier. */
@Component
class ShownPins implements PublicThings {
    private final PinStore pins;
    private final CommunityStore communities;

    ShownPins(PinStore pins, CommunityStore communities) {
        this.pins = pins;
        this.communities = communities;
    }

    @Override
    public String kind() {
        return "pin";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        Slice<Pin> slice = pins.oldest(after, limit);
        return new Slice<>(shown(slice.items()), slice.next());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(pins.byIds(things));
    }

    private List<ShownThing> shown(List<Pin> all) {
        Map<CommunityId, Community> concerned =
                communities.byIds(all.stream().map(Pin::community).toList());
        return all.stream()
                .map(pin -> {
                    Community community = concerned.get(pin.community());
                    return new ShownThing(
                            pin.id().value(),
                            kind(),
                            community == null ? "/communities" : community.address(),
                            Map.of(
                                    "community", pin.community().toString(),
                                    "pinned", pin.thing().toString(),
                                    "rank", Integer.toString(pin.rank()),
                                    "state", pin.state()));
                })
                .toList();
    }
}
