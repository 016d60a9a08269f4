package org.multitudelibs.deliberation.opinion.replay;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.multitudelibs.deliberation.opinion.Agreement;
import org.multitudelibs.deliberation.opinion.Comparison;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.opinion.Point;
import org.multitudelibs.deliberation.opinion.Priority;
import org.multitudelibs.deliberation.opinion.Representative;
import org.multitudelibs.deliberation.opinion.Representatives;
import org.multitudelibs.deliberation.opinion.Shared;
import org.multitudelibs.deliberation.opinion.StatementFacts;
import org.multitudelibs.deliberation.opinion.StatementFigures;
import org.multitudelibs.deliberation.opinion.Tallies;
import org.multitudelibs.deliberation.opinion.Tally;
import org.multitudelibs.deliberation.opinion.Votes;

/** What an update finds in the votes of its groups, by the formulas of the canonical mode. */
final class Findings {
    private final Ledger ledger;
    private final List<StatementFacts> facts;
    private final List<Cluster> groups;
    private final Tallies tallies;

    Findings(Ledger ledger, Votes votes, List<StatementFacts> facts, List<Cluster> base, List<Cluster> groups) {
        this.ledger = ledger;
        this.facts = facts;
        this.groups = groups;
        this.tallies = Tallies.of(votes, groupOfRow(votes, base), groups.size());
    }

    private int[] groupOfRow(Votes votes, List<Cluster> base) {
        Map<Integer, Integer> groupOfBase = Level.groupOf(groups);
        int[] groupOf = new int[votes.participants()];
        Arrays.fill(groupOf, -1);
        for (Cluster cluster : base) {
            for (int participant : cluster.members()) {
                groupOf[ledger.rows().number(participant)] = groupOfBase.getOrDefault(cluster.id(), -1);
            }
        }
        return groupOf;
    }

    List<StatementFigures> figures(Ground ground, Map<Integer, Tally> votesBefore, ReplayOptions options) {
        return IntStream.range(0, facts.size())
                .mapToObj(column -> figures(column, ground.ofStatement(column), votesBefore, options))
                .toList();
    }

    private StatementFigures figures(
            int column, Point position, Map<Integer, Tally> votesBefore, ReplayOptions options) {
        int statement = ledger.columns().id(column);
        double extremity = position.distanceTo(Point.ORIGIN);
        Tally counted = options.has(Quirk.PRIORITIES_FROM_VOTES_BEFORE)
                ? votesBefore.getOrDefault(statement, Tally.NONE)
                : tallies.onTheMap(column);
        StatementFacts routed = options.has(Quirk.EVERY_PRIORITY_49) ? StatementFacts.META : facts.get(column);
        return new StatementFigures(
                statement,
                facts.get(column),
                tallies.all().get(column),
                tallies.byGroup().get(column),
                position,
                extremity,
                tallies.byAll(column, Opinion.AGREE),
                tallies.byAll(column, Opinion.DISAGREE),
                Priority.of(routed, counted, extremity));
    }

    SortedMap<Integer, List<Representative>> representative() {
        SortedMap<Integer, List<Representative>> representative = new TreeMap<>();
        for (int group = 0; group < groups.size(); group++) {
            List<Comparison> comparisons = Comparison.of(group, tallies, this::isOnTheMap);
            representative.put(
                    groups.get(group).id(),
                    Representatives.of(comparisons, Telling::best, Telling::weight).stream()
                            .map(one -> one.of(ledger.columns().id(one.statement())))
                            .toList());
        }
        return representative;
    }

    List<Shared> shared() {
        return new Agreement(tallies, this::isOnTheMap)
                .shared().stream()
                        .map(one -> one.of(ledger.columns().id(one.statement())))
                        .toList();
    }

    SortedMap<Integer, Tally> votesOfGroups() {
        SortedMap<Integer, Tally> votesOfGroups = new TreeMap<>();
        for (int column = 0; column < facts.size(); column++) {
            votesOfGroups.put(ledger.columns().id(column), tallies.onTheMap(column));
        }
        return votesOfGroups;
    }

    private boolean isOnTheMap(int column) {
        return facts.get(column).onTheMap();
    }
}
