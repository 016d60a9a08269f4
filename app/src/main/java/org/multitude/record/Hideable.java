package org.multitude.record;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Things of a kind whose words can be put away, so that nobody is shown them, and put back as they were. */
public interface Hideable extends Erasable {
    /** What is shown of those of these things that are public and of the kind, as Markdown; the first line is its title. */
    Map<UUID, String> words(Collection<UUID> things);

    /**
     * Takes the words of a thing, and whatever says who wrote it, from where pages read them.
     *
     * @return a JSON object of what was taken, whose {@code title} and {@code text} are its words; empty when nothing is
     *     left of them
     */
    Optional<String> putAway(UUID thing);

    /** Puts back what {@link #putAway} took. */
    void putBack(UUID thing, String taken);
}
