package org.multitude.moderation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.text.Prose;
import org.multitude.record.HideThing;
import org.multitude.record.Hideable;
import org.multitude.record.NamedThings;
import org.multitude.record.Writings;
import org.springframework.stereotype.Component;

/** What reports are about, whichever module keeps it. */
@Component
public class Things {
    private static final int TITLE = 120;

    private final Writings writings;
    private final HideThing hidden;
    private final NamedThings names;

    Things(Writings writings, HideThing hidden, NamedThings names) {
        this.writings = writings;
        this.hidden = hidden;
        this.names = names;
    }

    /**
     * A thing as somebody sees it.
     *
     * @param title how it begins, or its name; empty once it was erased, and for readers while it is hidden
     * @param words what is written there; empty for what has a name only
     * @param address path of its page
     */
    public record Seen(String title, Optional<String> words, String address) {}

    /** Those that are public, or hidden, as those who moderate see them: with the words that are hidden. */
    Map<UUID, Seen> see(Collection<UUID> things) {
        return see(things, hidden.words(things));
    }

    private Map<UUID, Seen> see(Collection<UUID> things, Map<UUID, String> words) {
        Map<UUID, Seen> seen = new HashMap<>();
        writings.addresses(things)
                .forEach((thing, address) -> seen.put(
                        thing,
                        new Seen(
                                title(words.getOrDefault(thing, "")), Optional.ofNullable(words.get(thing)), address)));
        names.name(things)
                .forEach((thing, named) ->
                        seen.putIfAbsent(thing, new Seen(named.name(), Optional.empty(), named.address())));
        return seen;
    }

    Optional<Seen> see(UUID thing) {
        return Optional.ofNullable(see(List.of(thing)).get(thing));
    }

    /** What a thing said before it was corrected, as those who moderate see it. */
    List<Hideable.Former> former(UUID thing) {
        return hidden.former(List.of(thing)).getOrDefault(thing, List.of());
    }

    /** A thing as every reader sees it: of what is hidden, only where it stood. */
    Optional<Seen> shown(UUID thing) {
        Map<UUID, String> words = new HashMap<>();
        hidden.shownWords(thing).ifPresent(read -> words.put(thing, read));
        return Optional.ofNullable(see(List.of(thing), words).get(thing));
    }

    /** Those that are public, as every reader sees them. */
    Map<UUID, Seen> shown(Collection<UUID> things) {
        return see(things, hidden.shownWords(things));
    }

    /** One of those seen, or what is left of it. */
    Seen known(Map<UUID, Seen> seen, UUID thing) {
        return seen.getOrDefault(thing, new Seen("", Optional.empty(), "/record?thing=" + thing));
    }

    private static String title(String words) {
        return Prose.first(Prose.line(words.lines().findFirst().orElse("")), TITLE);
    }
}
