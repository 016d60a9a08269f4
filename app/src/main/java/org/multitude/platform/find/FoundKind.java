package org.multitude.platform.find;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.index.Hit;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Icon;
import org.multitude.platform.web.Mark;

/**
 * A kind of things that can be found, handed in by the module that owns them. Its words are {@code found.kind.CODE} for
 * one and {@code found.kinds.CODE} for many.
 */
public interface FoundKind {
    /** What it is. */
    Traits traits();

    /** What a line says of each of these beside what was found; what is not public any more is left out. */
    Map<UUID, Said> say(List<Hit> hits, Words words, Instant now);

    /**
     * What a kind is.
     *
     * @param code its code, as in {@link org.multitude.platform.index.IndexedThing#kind}
     * @param list path of its list, if it has one; feed and file are at the same path with {@code .atom} and {@code .csv}
     * @param opening class of its colour: an opening, or empty
     * @param place where it stands among kinds
     * @param facets names of the facets that its list offers, in order
     */
    record Traits(String code, Optional<String> list, String opening, Icon icon, int place, List<String> facets) {
        public Traits {
            facets = List.copyOf(facets);
        }
    }

    /**
     * What a line says.
     *
     * @param by who answers for it, or empty
     * @param tags its states
     * @param facts short facts
     */
    record Said(String by, List<Tag> tags, List<String> facts) {
        public Said {
            tags = List.copyOf(tags);
            facts = List.copyOf(facts);
        }
    }

    /**
     * A state.
     *
     * @param words other words than those of the mark, or empty
     * @param days days it is late
     */
    record Tag(Mark mark, String words, long days) {
        public Tag(Mark mark) {
            this(mark, "", 0);
        }
    }
}
