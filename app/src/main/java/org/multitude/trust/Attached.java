package org.multitude.trust;

import java.util.Optional;
import java.util.UUID;
import org.multitude.record.Entry;

/** A commons that a community looks after. */
record Attached(UUID community, UUID commons) {
    static Optional<Attached> by(Entry act) {
        return act.type().equals("community.commons-attached")
                ? Facts.id(act, "community")
                        .flatMap(community -> Facts.id(act, "commons").map(commons -> new Attached(community, commons)))
                : Optional.empty();
    }

    static boolean ends(Entry act) {
        return act.type().equals("community.commons-detached");
    }
}
