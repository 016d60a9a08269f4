package org.multitude.identity;

import java.time.Instant;
import java.util.List;
import org.multitude.platform.database.Cursor;
import org.multitude.record.ActId;

/**
 * The acts by which a person said or did something of her own; modules above give theirs. What she did for a body is the
 * body's, and votes are not acts.
 */
public interface OwnActs {
    /**
     * An act of hers.
     *
     * @param at when she did it, or when it was published
     * @param act the act
     */
    record Own(Instant at, ActId act) {
        /** Where it stands among all of hers. */
        Cursor cursor() {
            return new Cursor(at, act.value());
        }
    }

    /** Those before this place, newest first, at most {@code limit}. */
    List<Own> before(PersonId person, Cursor place, int limit);
}
