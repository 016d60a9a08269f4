package org.multitude.platform.web;

import java.util.List;
import java.util.Optional;

/**
 * One question of a search, with what may be ticked.
 *
 * @param legend the question in a word or two
 * @param name name of the parameter
 * @param options what may be ticked, the most frequent first
 * @param more a link to the options not shown
 */
public record Facet(String legend, String name, List<Option> options, Optional<Frame.Link> more) {
    public Facet {
        options = List.copyOf(options);
    }

    public Facet(String legend, String name, List<Option> options) {
        this(legend, name, options, Optional.empty());
    }

    /**
     * Something to tick.
     *
     * @param value what is sent
     * @param words what is read
     * @param icon icon of an opening, if it is one
     * @param count how many results it would leave, ignoring its own question
     * @param more whether there are more than were counted
     * @param chosen whether it is ticked
     */
    public record Option(String value, String words, Optional<Icon> icon, long count, boolean more, boolean chosen) {
        public Option(String value, String words, Optional<Icon> icon, long count, boolean chosen) {
            this(value, words, icon, count, false, chosen);
        }

        public Option(String value, String words, long count, boolean chosen) {
            this(value, words, Optional.empty(), count, false, chosen);
        }
    }
}
