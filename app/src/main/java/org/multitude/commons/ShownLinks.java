package org.multitude.commons;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.PublicThings;
import org.multitude.record.ShownThing;
import org.springframework.stereotype.Component;

/** What pages show of links between commons, for the verifier. */
@Component
class ShownLinks implements PublicThings {
    private final CommonsStore commons;

    ShownLinks(CommonsStore commons) {
        this.commons = commons;
    }

    @Override
    public String kind() {
        return "link";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        Slice<Link> links = commons.allLinks(after, limit);
        return new Slice<>(shown(links.items()), links.next());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(commons.linksByIds(things));
    }

    private List<ShownThing> shown(List<Link> links) {
        Map<CommonsId, CommonsEntry> sources =
                commons.byIds(links.stream().map(Link::source).toList());
        return links.stream()
                .map(link -> {
                    CommonsEntry source = sources.get(link.source());
                    return new ShownThing(
                            link.id(),
                            "link",
                            source == null ? "/" : source.address(),
                            Map.of(
                                    "source", link.source().toString(),
                                    "relation", link.relation().code(),
                                    "target", link.target().toString()));
                })
                .toList();
    }
}
