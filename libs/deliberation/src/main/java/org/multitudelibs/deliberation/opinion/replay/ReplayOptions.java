package org.multitudelibs.deliberation.opinion.replay;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a conversation is replayed.
 *
 * @param start where components start when there are none before
 * @param limits how large the conversation may become
 * @param quirks bugs of production to repeat
 * @param subgroups whether groups are divided once more; Polis computes this and shows it nowhere (Q7)
 */
public record ReplayOptions(Start start, Limits limits, Set<Quirk> quirks, boolean subgroups) {

    /** A start drawn with seed 0, Polis' limits, no quirk, no subgroups. */
    public static final ReplayOptions DEFAULT = new ReplayOptions(new Start.Drawn(0), Limits.OF_POLIS, Set.of(), false);

    public ReplayOptions {
        quirks = quirks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(quirks));
    }

    /** The same with another start. */
    public ReplayOptions startingFrom(Start other) {
        return new ReplayOptions(other, limits, quirks, subgroups);
    }

    /** The same within other limits. */
    public ReplayOptions within(Limits other) {
        return new ReplayOptions(start, other, quirks, subgroups);
    }

    /** The same with these quirks and no others. */
    public ReplayOptions with(Quirk... these) {
        return new ReplayOptions(start, limits, Set.of(these), subgroups);
    }

    /** The same with groups divided once more. */
    public ReplayOptions withSubgroups() {
        return new ReplayOptions(start, limits, quirks, true);
    }

    boolean has(Quirk quirk) {
        return quirks.contains(quirk);
    }
}
