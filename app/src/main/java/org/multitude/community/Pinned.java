package org.multitude.community;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.record.NamedThings;
import org.multitude.record.ThingNames;
import org.springframework.stereotype.Component;

/** What communities put first on their pages, by name; what is no longer public is not shown. */
@Component
class Pinned {
    private final PinStore pins;
    private final NamedThings things;

    Pinned(PinStore pins, NamedThings things) {
        this.pins = pins;
        this.things = things;
    }

    /** What is pinned, the first one first. */
    List<PinnedThing> of(CommunityId community) {
        List<Pin> current = pins.current(community);
        Map<UUID, ThingNames.Named> names =
                things.name(current.stream().map(Pin::thing).toList());
        return current.stream()
                .flatMap(pin -> Optional.ofNullable(names.get(pin.thing()))
                        .map(named -> new PinnedThing(pin.id(), pin.thing(), named))
                        .stream())
                .toList();
    }

    /** Those that are pinned and no longer public: they may be taken down too. */
    List<PinId> gone(CommunityId community) {
        List<PinId> shown = of(community).stream().map(PinnedThing::pin).toList();
        return pins.current(community).stream()
                .map(Pin::id)
                .filter(id -> !shown.contains(id))
                .toList();
    }
}
