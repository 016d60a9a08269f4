package org.multitude.record;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Things of a kind whose words can be put away, so that nobody is shown them, and put back as they were. */
public interface Hideable extends Erasable {
    /** What is shown of those of these things that are public and of the kind, as Markdown; the first line is its title. */
    Map<UUID, String> words(Collection<UUID> things);

    /**
     * What a thing said before it was corrected, where that can still be read.
     *
     * @param words the words, as those that are shown now
     * @param until when they were replaced
     */
    record Former(String words, Instant until) {}

    /** The former wordings of those of these things that have any, the first one first. */
    default Map<UUID, List<Former>> former(Collection<UUID> things) {
        return Map.of();
    }

    /**
     * Takes the words of a thing, and whatever says who wrote it, from where pages read them.
     *
     * @return a JSON object of what was taken, whose {@code title} and {@code text} are its words, and {@code wordings}
     *     the former ones with their {@code number} and {@code replaced_at}; empty when nothing is left of them
     */
    Optional<String> putAway(UUID thing);

    /** Puts back what {@link #putAway} took. */
    void putBack(UUID thing, String taken);
}
