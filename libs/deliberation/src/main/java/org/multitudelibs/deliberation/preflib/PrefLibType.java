package org.multitudelibs.deliberation.preflib;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.multitudelibs.deliberation.ballots.RankedBallots;

/** What the orders of a file may be; a file's name ends in it. */
public enum PrefLibType {
    /** Strict orders, complete: every order ranks all alternatives, no two equally. */
    SOC(false, true),
    /** Strict orders, incomplete: alternatives may be left out. */
    SOI(false, false),
    /** Orders with ties, complete: alternatives may be ranked equally. */
    TOC(true, true),
    /** Orders with ties, incomplete: alternatives may be ranked equally and left out. */
    TOI(true, false);

    private final boolean ties;
    private final boolean complete;

    PrefLibType(boolean ties, boolean complete) {
        this.ties = ties;
        this.complete = complete;
    }

    /** Whether alternatives may be ranked equally. */
    public boolean hasTies() {
        return ties;
    }

    /** Whether every order ranks all alternatives. */
    public boolean isComplete() {
        return complete;
    }

    /** As files call it: {@code soc}. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PrefLibType> named(String extension) {
        return Arrays.stream(values())
                .filter(type -> type.extension().equalsIgnoreCase(extension))
                .findFirst();
    }

    /** The narrowest type that these ballots are. */
    static PrefLibType of(RankedBallots ballots) {
        int all = ballots.candidates().count();
        boolean strict = ballots.rankings().stream().allMatch(RankedBallots.Ranking::isStrict);
        boolean complete = ballots.rankings().stream()
                .allMatch(ranking -> ranking.places().stream()
                                .mapToInt(place -> place.size())
                                .sum()
                        == all);
        return Arrays.stream(values())
                .filter(type -> type.ties == !strict && type.complete == complete)
                .findFirst()
                .orElseThrow();
    }
}
