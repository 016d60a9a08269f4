package org.multitudelibs.deliberation.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the map, step after step. */
final class MapMaker {
    private final Votes votes;
    private final List<StatementFacts> facts;
    private final Plane plane;
    private final int[] onTheMap;
    private final List<Point> positions;
    private final Places places;
    private final Grouping grouping;
    private final Tallies tallies;

    private MapMaker(Votes votes, Sums sums, List<StatementFacts> facts, Optional<GroupMemory> before) {
        this.votes = votes;
        this.facts = facts;
        Deviations deviations = new Deviations(sums, facts);
        this.plane = new Plane(votes, deviations, sums.spread(deviations, votes));
        this.onTheMap = Participation.onTheMap(votes, deviations.votedOn());
        this.positions = Arrays.stream(onTheMap).mapToObj(plane::of).toList();
        this.places = Places.of(positions);
        this.grouping = Grouping.of(places, before);
        this.tallies = Tallies.of(votes, groupOf(), grouping.count());
    }

    /** @param sums of these votes */
    static OpinionMap make(Votes votes, Sums sums, List<StatementFacts> facts, Optional<GroupMemory> before) {
        if (facts.size() != votes.statements()) {
            throw new IllegalArgumentException(
                    "Facts of " + facts.size() + " statements for votes on " + votes.statements());
        }
        return new MapMaker(votes, sums, List.copyOf(facts), before).make();
    }

    private OpinionMap make() {
        Agreement agreement = new Agreement(tallies, this::isOnTheMap);
        return new OpinionMap(
                plane.axes(),
                placed(),
                groups(),
                IntStream.range(0, facts.size()).mapToObj(this::figures).toList(),
                agreement.shared(),
                agreement.dividing(),
                grouping.choices(),
                grouping.memory());
    }

    private int[] groupOf() {
        int[] groupOf = new int[votes.participants()];
        Arrays.fill(groupOf, -1);
        for (int at = 0; at < onTheMap.length; at++) {
            groupOf[onTheMap[at]] = grouping.of()[at];
        }
        return groupOf;
    }

    private List<Placed> placed() {
        return IntStream.range(0, onTheMap.length)
                .mapToObj(at -> new Placed(onTheMap[at], positions.get(at), grouping.of()[at]))
                .toList();
    }

    private List<Group> groups() {
        List<List<Integer>> members = new ArrayList<>();
        List<List<Point>> westToEast = new ArrayList<>();
        for (int group = 0; group < grouping.count(); group++) {
            members.add(new ArrayList<>());
            westToEast.add(new ArrayList<>());
        }
        for (int at = 0; at < onTheMap.length; at++) {
            members.get(grouping.of()[at]).add(onTheMap[at]);
        }
        // Sums of decimals depend on their order, which the numbers of people must not decide.
        for (int at : places.order()) {
            westToEast.get(grouping.of()[at]).add(positions.get(at));
        }
        return IntStream.range(0, grouping.count())
                .mapToObj(group -> new Group(
                        group,
                        members.get(group),
                        Point.middle(westToEast.get(group)),
                        Hull.around(westToEast.get(group)),
                        Representatives.of(Comparison.of(group, tallies, this::isOnTheMap))))
                .toList();
    }

    private StatementFigures figures(int statement) {
        Point position = plane.ofStatement(statement);
        double extremity = position.distanceTo(Point.ORIGIN);
        return new StatementFigures(
                statement,
                facts.get(statement),
                tallies.all().get(statement),
                tallies.byGroup().get(statement),
                position,
                extremity,
                tallies.byAll(statement, Opinion.AGREE),
                tallies.byAll(statement, Opinion.DISAGREE),
                Priority.of(facts.get(statement), tallies.onTheMap(statement), extremity));
    }

    private boolean isOnTheMap(int statement) {
        return facts.get(statement).onTheMap();
    }
}
