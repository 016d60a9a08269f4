package org.multitudelibs.deliberation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Makes the map, step after step. */
final class MapMaker {
    private MapMaker() {}

    static OpinionMap make(Votes votes, List<StatementFacts> facts, Optional<GroupMemory> before) {
        if (facts.size() != votes.statements()) {
            throw new IllegalArgumentException(
                    "Facts of " + facts.size() + " statements for votes on " + votes.statements());
        }
        List<Double> zeros = Collections.nCopies(facts.size(), 0.0);
        List<StatementFigures> figures = new ArrayList<>();
        Tally[] tallies = new Tally[facts.size()];
        java.util.Arrays.fill(tallies, Tally.NONE);
        votes.forEach((participant, statement, opinion) -> tallies[statement] = tallies[statement].plus(new Tally(
                opinion == Opinion.AGREE ? 1 : 0,
                opinion == Opinion.DISAGREE ? 1 : 0,
                opinion == Opinion.PASS ? 1 : 0)));
        for (int statement = 0; statement < facts.size(); statement++) {
            figures.add(new StatementFigures(
                    statement, facts.get(statement), tallies[statement], List.of(), Point.ORIGIN, 0, 0, 0, 1));
        }
        return new OpinionMap(
                new Axes(zeros, zeros, zeros),
                List.of(),
                List.of(),
                figures,
                List.of(),
                List.of(),
                List.of(),
                GroupMemory.after(before, 0));
    }
}
