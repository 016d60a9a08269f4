package org.multitudelibs.deliberation.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** After any sequence of votes, changes, withdrawals, moderation and maps, each map is that of all votes. */
class LiveMapPropertiesTest {

    enum What {
        VOTE,
        VOTE_MUCH,
        WITHDRAW,
        REMOVE,
        ADD_STATEMENT,
        MODERATE,
        DRAW
    }

    record Act(What what, int participant, int statement, Opinion opinion) {}

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<What> what = Arbitraries.frequency(
                Tuple.of(30, What.VOTE),
                Tuple.of(20, What.VOTE_MUCH),
                Tuple.of(8, What.WITHDRAW),
                Tuple.of(3, What.REMOVE),
                Tuple.of(2, What.ADD_STATEMENT),
                Tuple.of(2, What.MODERATE),
                Tuple.of(3, What.DRAW));
        return Combinators.combine(
                        what,
                        Arbitraries.integers().between(-40, 40),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.of(Opinion.class))
                .as(Act::new)
                .list()
                .ofMaxSize(300);
    }

    /** The same consultation, kept in the plainest way. */
    private static final class Plain {
        final List<StatementFacts> facts = new ArrayList<>(Collections.nCopies(4, StatementFacts.ORDINARY));
        final Map<Integer, Map<Integer, Opinion>> votes = new TreeMap<>();

        Votes votes() {
            VotesBuilder builder = Votes.on(facts.size());
            List<Integer> order = List.copyOf(votes.keySet());
            votes.forEach((participant, row) ->
                    row.forEach((statement, opinion) -> builder.add(order.indexOf(participant), statement, opinion)));
            return builder.build();
        }

        void withdraw(int participant, int statement) {
            Map<Integer, Opinion> row = votes.getOrDefault(participant, new TreeMap<>());
            row.remove(statement);
            if (row.isEmpty()) {
                votes.remove(participant);
            }
        }
    }

    @Property(tries = 300)
    void eachMapIsThatOfAllVotes(@ForAll("acts") List<Act> acts) {
        LiveMap<Integer> live = LiveMap.on(4);
        Plain plain = new Plain();
        Optional<GroupMemory> memory = Optional.empty();
        for (Act act : acts) {
            int statement = act.statement() % plain.facts.size();
            switch (act.what()) {
                case VOTE -> vote(live, plain, act.participant(), statement, act.opinion());
                case VOTE_MUCH -> {
                    for (int at = 0; at < plain.facts.size(); at += 1 + act.statement() % 3) {
                        vote(
                                live,
                                plain,
                                act.participant(),
                                at,
                                Opinion.of((act.opinion().value() + at) % 2));
                    }
                }
                case WITHDRAW -> {
                    live.withdraw(act.participant(), statement);
                    plain.withdraw(act.participant(), statement);
                }
                case REMOVE -> {
                    live.remove(act.participant());
                    plain.votes.remove(act.participant());
                }
                case ADD_STATEMENT -> {
                    plain.facts.add(StatementFacts.ORDINARY);
                    live.extendTo(plain.facts.size());
                }
                case MODERATE ->
                    plain.facts.set(
                            statement,
                            plain.facts.get(statement).removed() ? StatementFacts.META : StatementFacts.REMOVED);
                case DRAW -> memory = Optional.of(compared(live, plain, memory).memory());
            }
        }
        compared(live, plain, memory);
    }

    private static void vote(LiveMap<Integer> live, Plain plain, int participant, int statement, Opinion opinion) {
        live.vote(participant, statement, opinion);
        plain.votes.computeIfAbsent(participant, one -> new TreeMap<>()).put(statement, opinion);
    }

    private static OpinionMap compared(LiveMap<Integer> live, Plain plain, Optional<GroupMemory> memory) {
        Votes votes = plain.votes();
        OpinionMap whole = memory.map(before -> OpinionMap.of(votes, plain.facts, before))
                .orElseGet(() -> OpinionMap.of(votes, plain.facts));
        OpinionMap map = memory.map(before -> live.map(plain.facts, before)).orElseGet(() -> live.map(plain.facts));
        assertThat(map).isEqualTo(whole);
        assertThat(live.order()).containsExactlyElementsOf(plain.votes.keySet());
        assertThat(live.count()).isEqualTo(votes.count());
        for (StatementFigures figures : whole.statements()) {
            assertThat(live.tally(figures.statement())).isEqualTo(figures.all());
            assertThat(live.tallyByGroup(figures.statement())).isEqualTo(figures.byGroup());
        }
        return map;
    }

    @Property(tries = 100)
    void afterAMapCountsOfItsGroupsFollowEveryVote(@ForAll("acts") List<Act> acts) {
        LiveMap<Integer> live = LiveMap.on(31);
        List<StatementFacts> facts = Collections.nCopies(31, StatementFacts.ORDINARY);
        for (Act act : acts) {
            live.vote(act.participant(), act.statement(), act.opinion());
        }
        List<Integer> order = live.order();
        Map<Integer, Integer> groups = new TreeMap<>();
        OpinionMap map = live.map(facts);
        map.placed().forEach(placed -> groups.put(order.get(placed.participant()), placed.group()));
        for (Act act : acts) {
            live.vote(act.participant(), 30 - act.statement(), act.opinion());
            live.withdraw(act.participant() + 1, act.statement());
            // Who took back every vote comes back as somebody new.
            groups.keySet().retainAll(live.order());
        }
        for (int statement = 0; statement < 31; statement++) {
            for (int group = 0; group < map.groups().size(); group++) {
                int inGroup = group;
                int at = statement;
                Map<Opinion, Long> counts = groups.keySet().stream()
                        .filter(participant -> groups.getOrDefault(participant, -1) == inGroup)
                        .flatMap(participant -> live.opinion(participant, at).stream())
                        .collect(Collectors.groupingBy(opinion -> opinion, Collectors.counting()));
                Tally tally = live.tallyByGroup(statement).get(group);
                for (Opinion opinion : Opinion.values()) {
                    assertThat(tally.of(opinion))
                            .isEqualTo(counts.getOrDefault(opinion, 0L).intValue());
                }
            }
        }
    }

    @Property(tries = 100)
    void withOtherNamesPeopleHaveTheSamePlacesAndGroupsToTheLastBit(@ForAll("acts") List<Act> acts, @ForAll long seed) {
        List<Integer> names =
                new ArrayList<>(IntStream.rangeClosed(-40, 40).boxed().toList());
        Collections.shuffle(names, new Random(seed));
        LiveMap<Integer> one = LiveMap.on(31);
        LiveMap<Integer> other = LiveMap.on(31);
        for (Act act : acts) {
            one.vote(act.participant(), act.statement(), act.opinion());
            other.vote(names.get(act.participant() + 40), act.statement(), act.opinion());
        }
        List<StatementFacts> facts = Collections.nCopies(31, StatementFacts.ORDINARY);
        OpinionMap map = one.map(facts);
        OpinionMap renamed = other.map(facts);
        assertThat(renamed.axes()).isEqualTo(map.axes());
        assertThat(renamed.statements()).isEqualTo(map.statements());
        assertThat(renamed.shared()).isEqualTo(map.shared());
        assertThat(renamed.dividing()).isEqualTo(map.dividing());
        assertThat(renamed.choices()).isEqualTo(map.choices());
        Map<Integer, Placed> places = new TreeMap<>();
        renamed.placed().forEach(placed -> places.put(other.order().get(placed.participant()), placed));
        for (Placed placed : map.placed()) {
            Integer name = names.get(one.order().get(placed.participant()) + 40);
            assertThat(places.remove(name))
                    .isEqualTo(new Placed(other.order().indexOf(name), placed.position(), placed.group()));
        }
        assertThat(places).isEmpty();
    }

    @Property(tries = 100)
    void sumsOverPairsSpreadAsTheVotesDo(@ForAll("acts") List<Act> acts, @ForAll long seed) {
        VotesBuilder builder = Votes.on(31);
        acts.forEach(act -> builder.add(act.participant() + 40, act.statement(), act.opinion()));
        Votes votes = builder.build();
        List<StatementFacts> facts = new ArrayList<>(Collections.nCopies(31, StatementFacts.ORDINARY));
        facts.set(0, StatementFacts.REMOVED);
        Sums sums = Sums.of(votes);
        Deviations deviations = new Deviations(sums, facts);
        double[] direction = new Random(seed).doubles(31, -1, 1).toArray();
        double[] overVotes = new SpreadOverVotes(votes, deviations).along(direction);
        double[] ofPairs = sums.spread(deviations, votes).along(direction);
        assertThat(sums.spread(deviations, votes)).isInstanceOf(SpreadOfPairs.class);
        for (int statement = 0; statement < 31; statement++) {
            assertThat(ofPairs[statement]).isCloseTo(overVotes[statement], within(1e-11));
        }
    }
}
