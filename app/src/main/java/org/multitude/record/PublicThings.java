package org.multitude.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;

/**
 * What a module shows to the public of one kind of thing, read from where its pages read it. The verifier compares
 * every value with the act that set it, so a value changed without an act is found.
 */
public interface PublicThings {
    /** Kind of the things, such as {@code dataset}. */
    String kind();

    /** All public things of the kind, page by page, oldest first. */
    Slice<ShownThing> all(Optional<Cursor> after, int limit);

    /** Those of the given things that are public and of this kind. */
    List<ShownThing> find(List<UUID> things);
}
