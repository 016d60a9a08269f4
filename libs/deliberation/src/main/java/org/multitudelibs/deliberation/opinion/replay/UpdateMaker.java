package org.multitudelibs.deliberation.opinion.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.multitudelibs.deliberation.opinion.Point;
import org.multitudelibs.deliberation.opinion.StatementFacts;
import org.multitudelibs.deliberation.opinion.Votes;

/** Makes an update, step after step. */
final class UpdateMaker {
    private static final int STEPS = 100;
    private static final int BASE_CLUSTERS = 100;
    private static final int BASE_ROUNDS = 100;

    private final Ledger ledger;
    private final Memory before;
    private final ReplayOptions options;
    private final Random random;
    private final Votes votes;
    private final List<StatementFacts> facts;

    UpdateMaker(Ledger ledger, Memory before, ReplayOptions options, Random random) {
        this.ledger = ledger;
        this.before = before;
        this.options = options;
        this.random = random;
        this.votes = ledger.votes(options.has(Quirk.BANS_IGNORED));
        this.facts = IntStream.range(0, ledger.columns().size())
                .mapToObj(ledger::facts)
                .toList();
    }

    Update make() {
        Ratings ratings = new Ratings(votes, ledger.rows().size(), facts);
        Directions directions = directions(ratings);
        Ground ground = Ground.of(ratings, directions, options.has(Quirk.ONE_COMPONENT_PLACES_NOBODY));
        Map<Integer, Integer> votesGiven = votesGiven();
        Set<Integer> placed =
                Membership.of(votesGiven, facts.size(), before.onTheMap(), options.has(Quirk.TIES_BY_HASH));
        List<Point> points = ground.places();
        Places people = new Places(
                ledger.rows().ids(), points, points.stream().map(point -> 1).toList());
        Places onTheMap = people.only(placed);
        List<Cluster> base =
                new KMeans(options).of(onTheMap, BASE_CLUSTERS, Optional.of(before.baseClusters()), BASE_ROUNDS);
        Places clusters = Places.of(base);
        Level level = Level.of(clusters, Optional.of(before.groups()), options);
        SortedMap<Integer, Level> inside = subgroups(clusters, level.chosen());
        Findings findings = new Findings(ledger, votes, facts, base, level.chosen());
        SortedMap<Integer, Point> positions = new TreeMap<>();
        votesGiven.keySet().forEach(participant -> positions.put(participant, people.of(participant)));
        return new Update(
                ledger.rows().ids(),
                ledger.columns().ids(),
                new TreeMap<>(votesGiven),
                onTheMap.ids(),
                directions,
                positions,
                base,
                level.chosen(),
                mapped(inside, Level::chosen),
                level.choices(),
                findings.figures(ground, before.votesOfGroups(), options),
                findings.representative(),
                findings.shared(),
                new Memory(
                        placed,
                        directions,
                        base,
                        level.memory(),
                        mapped(inside, Level::memory),
                        findings.votesOfGroups()));
    }

    private Directions directions(Ratings ratings) {
        IntFunction<double[]> cold = length -> Start.vector(options.start(), length, random);
        if (options.limits().large(ratings.rows(), ratings.columns())) {
            return new Sampling(ratings, random, cold, options.has(Quirk.SMALLER_SAMPLES))
                    .after(before.directions(), STEPS);
        }
        int[] all = IntStream.range(0, ratings.rows()).toArray();
        Table table = Table.of(ratings.writtenOut(all), ratings.columns());
        List<double[]> start = before.directions().componentArrays();
        return Directions.of(table.centre(), PowerIteration.of(table, start, cold, STEPS));
    }

    /** Of everybody who counts, as they were first seen. */
    private Map<Integer, Integer> votesGiven() {
        Map<Integer, Integer> given = new LinkedHashMap<>();
        for (int row = 0; row < ledger.rows().size(); row++) {
            if (options.has(Quirk.BANS_IGNORED) || !ledger.isBanned(row)) {
                given.put(ledger.rows().id(row), votes.count(row));
            }
        }
        return given;
    }

    private SortedMap<Integer, Level> subgroups(Places clusters, List<Cluster> groups) {
        SortedMap<Integer, Level> inside = new TreeMap<>();
        if (options.subgroups()) {
            for (Cluster group : groups) {
                Optional<Memory.OfLevel> memory =
                        Optional.ofNullable(before.subgroups().get(group.id()));
                inside.put(group.id(), Level.of(clusters.only(Set.copyOf(group.members())), memory, options));
            }
        }
        return inside;
    }

    private static <T> SortedMap<Integer, T> mapped(SortedMap<Integer, Level> levels, Function<Level, T> part) {
        SortedMap<Integer, T> mapped = new TreeMap<>();
        levels.forEach((group, level) -> mapped.put(group, part.apply(level)));
        return mapped;
    }
}
