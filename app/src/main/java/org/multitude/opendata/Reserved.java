package org.multitude.opendata;

import java.util.Optional;
import org.multitude.platform.text.Slug;

/** Ends of addresses that are pages of their own, so that no dataset may have them. */
final class Reserved {
    private Reserved() {}

    static boolean holds(Slug slug) {
        return slug.text().equals("new");
    }

    /** Another end for a title that would take a reserved one. */
    static Optional<Slug> instead(Slug slug) {
        return holds(slug) ? Optional.of(slug.numbered((int) (System.nanoTime() % 9000) + 1000)) : Optional.empty();
    }
}
