package org.multitude.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.multitude.platform.text.Words;

/** What somebody agreed to and that still holds, read from what holds; modules give theirs. */
public interface Agreements {
    /**
     * One of them.
     *
     * @param words what it is, in her language
     * @param since since when, if that is known
     * @param address where she sees it
     * @param revocable whether she takes it back there
     */
    record Agreement(String words, Optional<Instant> since, String address, boolean revocable) {}

    /** Hers, a hundred at most. */
    List<Agreement> of(PersonId person, Words words);
}
