package org.multitudelibs.deliberation.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.multitudelibs.deliberation.opinion.Conversation.Vote;

/** A map follows from the votes: not from how people are numbered, nor from statements nobody voted on, to the last bit. */
class NumberingTest {
    private static final int TOO_MANY_FOR_PAIRS = PairSums.MOST_STATEMENTS + 1;

    @Provide
    Arbitrary<Conversation> conversations() {
        return Conversation.upTo(400);
    }

    /** The same with more statements than sums over pairs are kept for. */
    private static Conversation onMany(Conversation one) {
        List<StatementFacts> more = new ArrayList<>(one.facts());
        more.addAll(Collections.nCopies(TOO_MANY_FOR_PAIRS, StatementFacts.ORDINARY));
        return new Conversation(more, one.votes());
    }

    /** Numbers for so many people, with some left free. */
    private static List<Integer> shuffled(int people, long seed) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, people + people / 3).boxed().toList());
        Collections.shuffle(numbers, new Random(seed));
        return numbers;
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void underOtherNumbersPeopleHaveTheSameMap(@ForAll("conversations") Conversation one, @ForAll long seed) {
        List<Integer> numbers = shuffled(400, seed);
        List<Vote> anyOrder = new ArrayList<>(one.people(numbers).votes());
        Collections.shuffle(anyOrder, new Random(seed));
        Conversation other = new Conversation(one.facts(), anyOrder);
        assertThat(other.map()).isEqualTo(renumbered(one.map(), numbers));
        assertThat(Stability.of(other.gathered(), other.facts(), other.map(), 1, 2))
                .isEqualTo(Stability.of(one.gathered(), one.facts(), one.map(), 1, 2));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void accountsThatVoteAlikeAreTheSameOnes(@ForAll long seed) {
        // Some answer by one of two sheets, each leaving out what she likes.
        Random random = new Random(seed);
        List<Vote> votes = new ArrayList<>(Conversation.made(200, 40, 0.8, seed).votes());
        for (int participant = 200; participant < 230; participant++) {
            for (int statement = 0; statement < 40; statement++) {
                if (random.nextInt(6) > 0) {
                    int said = (statement * statement + participant % 2) % 3 - 1;
                    votes.add(new Vote(participant, statement, Opinion.of(said)));
                }
            }
        }
        Conversation one = new Conversation(Collections.nCopies(40, StatementFacts.ORDINARY), votes);
        List<Integer> numbers = shuffled(400, seed);
        Conversation other = one.people(numbers);
        Coordination found = Coordination.of(one.gathered(), one.map());
        Coordination again = Coordination.of(other.gathered(), other.map());
        assertThat(found.sets()).isNotEmpty();
        assertThat(again.unvarying()).isEqualTo(found.unvarying());
        assertThat(again.sets())
                .isEqualTo(found.sets().stream()
                        .map(set -> set.numbered(
                                numbers.stream().mapToInt(Integer::intValue).toArray()))
                        .toList());
        assertThat(again.influence(other.gathered(), other.facts(), other.map()))
                .isEqualTo(found.influence(one.gathered(), one.facts(), one.map()));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void alsoWhereNoSumsOverPairsAreKept(@ForAll("conversations") Conversation one, @ForAll long seed) {
        List<Integer> numbers = shuffled(400, seed);
        assertThat(onMany(one).people(numbers).map())
                .isEqualTo(renumbered(onMany(one).map(), numbers));
    }

    private static OpinionMap renumbered(OpinionMap map, List<Integer> numbers) {
        return new OpinionMap(
                map.axes(),
                map.placed().stream()
                        .map(placed -> new Placed(numbers.get(placed.participant()), placed.position(), placed.group()))
                        .sorted((one, other) -> Integer.compare(one.participant(), other.participant()))
                        .toList(),
                map.groups().stream()
                        .map(group -> new Group(
                                group.number(),
                                group.members().stream()
                                        .map(numbers::get)
                                        .sorted()
                                        .toList(),
                                group.centre(),
                                group.hull(),
                                group.representative()))
                        .toList(),
                map.statements(),
                map.shared(),
                map.dividing(),
                map.choices(),
                map.memory());
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void statementsNobodyVotedOnMoveNothing(@ForAll("conversations") Conversation one, @ForAll long seed) {
        Random random = new Random(seed);
        List<StatementFacts> facts = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (StatementFacts ofOne : one.facts()) {
            while (random.nextInt(3) == 0) {
                facts.add(new StatementFacts(random.nextBoolean(), random.nextInt(4) == 0));
            }
            numbers.add(facts.size());
            facts.add(ofOne);
        }
        Conversation withGaps = new Conversation(
                facts,
                one.votes().stream()
                        .map(vote -> new Vote(vote.participant(), numbers.get(vote.statement()), vote.opinion()))
                        .toList());
        assertThat(without(withGaps.map(), numbers)).isEqualTo(one.map());
    }

    /** The map without the statements that are not among those numbers, the others numbered without gaps. */
    private static OpinionMap without(OpinionMap map, List<Integer> numbers) {
        return new OpinionMap(
                new Axes(
                        only(map.axes().centre(), numbers),
                        only(map.axes().first(), numbers),
                        only(map.axes().second(), numbers)),
                map.placed(),
                map.groups().stream()
                        .map(group -> new Group(
                                group.number(),
                                group.members(),
                                group.centre(),
                                group.hull(),
                                group.representative().stream()
                                        .map(told -> new Representative(
                                                numbers.indexOf(told.statement()),
                                                told.side(),
                                                told.successes(),
                                                told.trials(),
                                                told.share(),
                                                told.shareTest(),
                                                told.ratio(),
                                                told.ratioTest(),
                                                told.bestAgreed()))
                                        .toList()))
                        .toList(),
                only(map.statements(), numbers).stream()
                        .map(figures -> new StatementFigures(
                                numbers.indexOf(figures.statement()),
                                figures.facts(),
                                figures.all(),
                                figures.byGroup(),
                                figures.position(),
                                figures.extremity(),
                                figures.agreedByAll(),
                                figures.disagreedByAll(),
                                figures.priority()))
                        .toList(),
                map.shared().stream()
                        .map(shared -> new Shared(
                                numbers.indexOf(shared.statement()),
                                shared.side(),
                                shared.successes(),
                                shared.trials(),
                                shared.share(),
                                shared.shareTest()))
                        .toList(),
                map.dividing().stream()
                        .map(dividing -> new Dividing(
                                numbers.indexOf(dividing.statement()),
                                dividing.moreAgreeing(),
                                dividing.lessAgreeing(),
                                dividing.gap(),
                                dividing.test()))
                        .toList(),
                map.choices(),
                map.memory());
    }

    private static <T> List<T> only(List<T> all, List<Integer> numbers) {
        return numbers.stream().map(all::get).toList();
    }

    @Example
    void whoIsCalledWhatDecidesNothing() {
        // Two agree with the first statement and disagree with the second, a third the other way round.
        assertThat(members("gull", "wren", "heron")).containsExactly(List.of("gull", "wren"), List.of("heron"));
        assertThat(members("owl", "wren", "heron")).containsExactly(List.of("owl", "wren"), List.of("heron"));
    }

    private static List<List<String>> members(String one, String like, String contrary) {
        LiveMap<String> live = LiveMap.on(2);
        for (String name : List.of(one, like)) {
            live.vote(name, 0, Opinion.AGREE);
            live.vote(name, 1, Opinion.DISAGREE);
        }
        live.vote(contrary, 0, Opinion.DISAGREE);
        live.vote(contrary, 1, Opinion.AGREE);
        List<String> order = live.order();
        return live.map(List.of(StatementFacts.ORDINARY, StatementFacts.ORDINARY)).groups().stream()
                .map(group -> group.members().stream().map(order::get).toList())
                .toList();
    }
}
