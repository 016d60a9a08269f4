package org.multitude.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Things of a kind that people wrote and that can be erased; the module that keeps them gives one. */
public interface Erasable {
    /** Kind of the things, as of {@link PublicThings}; behind {@code erasure.kind.} in the bundles. */
    String kind();

    /**
     * The body that published a thing of the kind itself: its people answer for it, and it is not erased. Nobody's, what people
     * write.
     */
    default Optional<UUID> publisher(UUID thing) {
        return Optional.empty();
    }

    /** A thing of the kind as it is now, kept from changing until the transaction ends; also one that nobody sees yet. */
    Optional<Written> lock(UUID thing);

    /** The fields that go, among which are some that the thing may never have had. */
    Set<String> fields(Extent extent);

    /** Takes out of use what is about to be erased, by acts of its own where that is seen. */
    default void withdraw(UUID thing) {}

    /**
     * Deletes the values of these fields, and with the text whatever shows who wrote it. Done twice, it changes nothing
     * more.
     */
    void erase(UUID thing, Set<String> fields);

    /** Paths of the pages of those of these things that are of the kind. */
    Map<UUID, String> addresses(Collection<UUID> things);

    /** Things that this person wrote; for {@link Extent#NAME} only those that show her name. */
    List<UUID> by(UUID person, Extent extent);

    /**
     * What somebody wrote.
     *
     * @param title what the page calls it; empty once it is gone
     * @param address path of its page
     * @param author who may erase it: whoever wrote it for herself, while that is known
     * @param named whether a name of hers is shown
     * @param shown whether the public sees it
     * @param body the body responsible
     * @param about things concerned, as in the act that made it
     */
    record Written(
            String title,
            String address,
            Optional<UUID> author,
            boolean named,
            boolean shown,
            Optional<UUID> body,
            List<UUID> about) {}
}
