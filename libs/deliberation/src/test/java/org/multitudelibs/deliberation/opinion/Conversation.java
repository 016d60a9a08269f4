package org.multitudelibs.deliberation.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A made-up conversation, for what holds of every one. */
record Conversation(List<StatementFacts> facts, List<Vote> votes) {
    record Vote(int participant, int statement, Opinion opinion) {}

    /** Of one to so many people on one to 25 statements. */
    static Arbitrary<Conversation> upTo(int people) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, people),
                        Arbitraries.integers().between(1, 25),
                        Arbitraries.doubles().between(0.02, 1),
                        Arbitraries.longs())
                .as(Conversation::made);
    }

    /** Four camps, from one that always says the same to one that says anything. */
    static Conversation made(int participants, int statements, double density, long seed) {
        Random random = new Random(seed);
        List<StatementFacts> facts = new ArrayList<>();
        int[][] minds = new int[4][statements];
        for (int statement = 0; statement < statements; statement++) {
            facts.add(new StatementFacts(random.nextInt(10) == 0, random.nextInt(12) == 0));
            for (int[] mind : minds) {
                mind[statement] = random.nextInt(3) - 1;
            }
        }
        List<Vote> votes = new ArrayList<>();
        for (int participant = 0; participant < participants; participant++) {
            int camp = random.nextInt(4);
            for (int statement = 0; statement < statements; statement++) {
                if (random.nextDouble() < density) {
                    int opinion = random.nextInt(4) < camp ? random.nextInt(3) - 1 : minds[camp][statement];
                    votes.add(new Vote(participant, statement, Opinion.of(opinion)));
                }
            }
        }
        return new Conversation(facts, votes);
    }

    Votes gathered() {
        VotesBuilder builder = Votes.on(facts.size());
        votes.forEach(vote -> builder.add(vote.participant(), vote.statement(), vote.opinion()));
        return builder.build();
    }

    OpinionMap map() {
        return Finite.check(OpinionMap.of(gathered(), facts));
    }

    /** The same people under other numbers. */
    Conversation people(List<Integer> numbers) {
        return new Conversation(
                facts,
                votes.stream()
                        .map(vote -> new Vote(numbers.get(vote.participant()), vote.statement(), vote.opinion()))
                        .toList());
    }

    @Override
    public String toString() {
        return votes.size() + " votes on " + facts.size() + " statements";
    }
}
