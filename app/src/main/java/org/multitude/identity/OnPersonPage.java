package org.multitude.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a person may let her page show beside who she is; modules above give one each. */
public interface OnPersonPage {
    /**
     * A line of it.
     *
     * @param name name of a public thing
     * @param address path of its page
     * @param at when, if that is public
     */
    record Line(String name, String address, Optional<Instant> at) {}

    /**
     * What it shows.
     *
     * @param lines the newest first
     * @param more whether there is more than was asked for
     */
    record Part(List<Line> lines, boolean more) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** Its code: the legend of the choice is {@code people.shown.CODE}. */
    String what();

    /** What is public of it already, and says who she is nowhere that she did not want; the newest first. */
    Part part(PersonId person, int limit);
}
