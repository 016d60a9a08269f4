package org.multitude.commons;

import java.time.LocalDate;
import java.util.List;

/** How many acts each day saw on what is opened. */
public interface Activity {
    /**
     * Acts of one day on one opening. An act counts once, for the commons it was done to, else for the first commons it
     * mentions; an act that mentions none does not count.
     *
     * @param day day on which they happened
     * @param kind what they concern
     * @param acts how many
     */
    record Day(LocalDate day, CommonsKind kind, long acts) {}

    /** Days that saw any, from the first to the last of these, the oldest first. */
    List<Day> between(LocalDate first, LocalDate last);
}
