package org.multitude.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts acts where they are found by type, by body and by thing, and counts them, so that no page reads all of them. */
@Component
class ShelveActs implements Follower {
    static final String NAME = "record.shelves";

    private final ShelfStore shelves;

    ShelveActs(ShelfStore shelves) {
        this.shelves = shelves;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void follow(List<RecordedAct> acts) {
        Map<Shelf, Long> more = new LinkedHashMap<>();
        acts.stream().flatMap(Shelf::of).forEach(shelf -> more.merge(shelf, 1L, Long::sum));
        Map<Shelf, Long> ids = shelves.count(more);
        shelves.shelve(acts.stream()
                .flatMap(act -> Shelf.of(act)
                        .map(shelf -> new ShelfStore.Placed<>(
                                Objects.requireNonNull(ids.get(shelf)),
                                act.index().orElseThrow())))
                .toList());
        shelves.mention(acts.stream()
                .flatMap(act -> Stream.concat(Stream.of(act.thing()), act.entry().references().stream())
                        .distinct()
                        .map(thing -> new ShelfStore.Placed<>(thing, act.index().orElseThrow())))
                .toList());
    }
}
