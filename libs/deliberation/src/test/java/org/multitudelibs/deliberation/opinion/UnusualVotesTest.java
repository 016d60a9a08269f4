package org.multitudelibs.deliberation.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Consultations in which hardly anything or always the same is said. */
class UnusualVotesTest {

    private static OpinionMap ordinary(Votes votes) {
        OpinionMap map = OpinionMap.of(votes, Collections.nCopies(votes.statements(), StatementFacts.ORDINARY));
        return Finite.check(map);
    }

    @Test
    void withoutStatementsTheMapIsEmpty() {
        OpinionMap map = ordinary(Votes.on(0).build());
        assertThat(map.placed()).isEmpty();
        assertThat(map.groups()).isEmpty();
        assertThat(map.statements()).isEmpty();
    }

    @Test
    void withoutVotesEveryStatementIsAsLikelyToComeNext() {
        OpinionMap map = ordinary(Votes.on(3).build());
        assertThat(map.placed()).isEmpty();
        assertThat(map.statements()).extracting(StatementFigures::priority).containsOnly(map.priority(0));
        assertThat(map.shared()).isEmpty();
    }

    @Test
    void oneParticipantIsOneGroup() {
        OpinionMap map = ordinary(
                Votes.on(2).add(0, 0, Opinion.AGREE).add(0, 1, Opinion.DISAGREE).build());
        assertThat(map.groups()).extracting(Group::members).containsExactly(List.of(0));
        assertThat(map.placed().getFirst().position()).isEqualTo(Point.ORIGIN);
    }

    @Test
    void oneStatementPutsPeopleOnALine() {
        OpinionMap map = ordinary(Votes.on(1)
                .add(0, 0, Opinion.AGREE)
                .add(1, 0, Opinion.DISAGREE)
                .add(2, 0, Opinion.AGREE)
                .build());
        assertThat(map.groups()).extracting(Group::members).containsExactly(List.of(0, 2), List.of(1));
    }

    @Test
    void peopleWhoAllThinkAlikeAreOneGroup() {
        VotesBuilder votes = Votes.on(10);
        for (int participant = 0; participant < 200; participant++) {
            for (int statement = 0; statement < 10; statement++) {
                votes.add(participant, statement, statement % 2 == 0 ? Opinion.AGREE : Opinion.DISAGREE);
            }
        }
        OpinionMap map = ordinary(votes.build());
        assertThat(map.groups()).hasSize(1);
        assertThat(map.groups().getFirst().members()).hasSize(200);
        assertThat(map.groups().getFirst().hull()).containsExactly(Point.ORIGIN);
        assertThat(map.shared()).hasSize(10);
        assertThat(map.dividing()).isEmpty();
    }

    /** No figure of them is NaN or infinite. */
    @Test
    void everyUnusualConversationGivesAMap() {
        Map<String, Votes> unusual = new LinkedHashMap<>();
        unusual.put("no statement", Votes.on(0).build());
        unusual.put("no voter", Votes.on(3).build());
        unusual.put("one voter", Votes.on(3).add(0, 1, Opinion.AGREE).build());
        unusual.put("one voter who passes", Votes.on(1).add(0, 0, Opinion.PASS).build());
        unusual.put("all votes equal", all(30, 9, (voter, statement) -> Opinion.DISAGREE));
        unusual.put(
                "an empty column",
                all(
                        30,
                        9,
                        (voter, statement) -> statement == 4 ? null : voter % 2 == 0 ? Opinion.AGREE : Opinion.PASS));
        unusual.put(
                "more statements than voters",
                all(3, 60, (voter, statement) -> (voter + statement) % 3 == 0 ? Opinion.AGREE : Opinion.DISAGREE));
        unusual.put(
                "everybody on another statement",
                all(20, 20, (voter, statement) -> voter == statement ? Opinion.AGREE : null));
        unusual.put(
                "a tie everywhere",
                all(16, 8, (voter, statement) -> (voter >> statement % 4 & 1) == 0 ? Opinion.AGREE : Opinion.DISAGREE));
        unusual.put(
                "a gap in the numbers of voters",
                Votes.on(2).add(900, 0, Opinion.AGREE).add(3, 1, Opinion.AGREE).build());
        unusual.forEach((name, votes) -> {
            OpinionMap map = ordinary(votes);
            assertThat(map.statements()).as(name).hasSize(votes.statements());
            assertThat(map.placed().size()).as(name).isLessThanOrEqualTo(votes.participants());
            assertThat(map.groups().stream()
                            .mapToInt(group -> group.members().size())
                            .sum())
                    .as(name)
                    .isEqualTo(map.placed().size());
        });
        Votes again =
                all(16, 8, (voter, statement) -> (voter >> statement % 4 & 1) == 0 ? Opinion.AGREE : Opinion.DISAGREE);
        assertThat(ordinary(again))
                .as("ties are decided the same way each time")
                .isEqualTo(ordinary(again));
    }

    private interface Mind {
        @Nullable
        Opinion of(int voter, int statement);
    }

    private static Votes all(int voters, int statements, Mind mind) {
        VotesBuilder votes = Votes.on(statements);
        for (int voter = 0; voter < voters; voter++) {
            for (int statement = 0; statement < statements; statement++) {
                Opinion opinion = mind.of(voter, statement);
                if (opinion != null) {
                    votes.add(voter, statement, opinion);
                }
            }
        }
        return votes.build();
    }

    @Test
    void passingOnEverythingIsNoOpinion() {
        VotesBuilder votes = Votes.on(8);
        for (int participant = 0; participant < 20; participant++) {
            for (int statement = 0; statement < 8; statement++) {
                votes.add(participant, statement, Opinion.PASS);
            }
        }
        OpinionMap map = ordinary(votes.build());
        assertThat(map.groups()).hasSize(1);
        assertThat(map.shared()).isEmpty();
        assertThat(map.groups().getFirst().representative()).isEmpty();
    }

    @Test
    void withEverythingRemovedNobodyIsMovedAndNothingRepresents() {
        VotesBuilder votes = Votes.on(8);
        for (int participant = 0; participant < 20; participant++) {
            for (int statement = 0; statement < 8; statement++) {
                votes.add(participant, statement, participant % 2 == 0 ? Opinion.AGREE : Opinion.DISAGREE);
            }
        }
        OpinionMap map = Finite.check(OpinionMap.of(votes.build(), Collections.nCopies(8, StatementFacts.REMOVED)));
        assertThat(map.placed()).extracting(Placed::position).containsOnly(Point.ORIGIN);
        assertThat(map.groups()).hasSize(1);
        assertThat(map.groups().getFirst().representative()).isEmpty();
        assertThat(map.shared()).isEmpty();
        assertThat(map.statements().getFirst().all()).isEqualTo(new Tally(10, 10, 0));
    }

    @Test
    void whoVotedTooLittleIsNotOnTheMap() {
        VotesBuilder votes = Votes.on(9);
        for (int participant = 0; participant < 20; participant++) {
            for (int statement = 0; statement < (participant < 16 ? 7 : 6); statement++) {
                votes.add(participant, statement, Opinion.AGREE);
            }
        }
        assertThat(ordinary(votes.build()).placed()).hasSize(16);
    }

    @Test
    void aSmallConsultationIsFilledUpWithTheMostActiveAndAllWhoAreAsActiveAsTheFifteenth() {
        VotesBuilder votes = Votes.on(9);
        for (int participant = 0; participant < 30; participant++) {
            // One gives 8 votes, the next four 3 each, fourteen 2 each, the others one.
            int given = participant == 0 ? 8 : participant < 5 ? 3 : participant < 19 ? 2 : 1;
            for (int statement = 0; statement < given; statement++) {
                votes.add(participant, statement, Opinion.AGREE);
            }
        }
        assertThat(ordinary(votes.build()).placed())
                .extracting(Placed::participant)
                .containsExactlyElementsOf(IntStream.range(0, 19).boxed().toList());
    }

    @Test
    void theLastVoteCounts() {
        Votes votes = Votes.on(1)
                .add(0, 0, Opinion.AGREE)
                .add(1, 0, Opinion.PASS)
                .add(0, 0, Opinion.DISAGREE)
                .build();
        assertThat(votes.count()).isEqualTo(2);
        assertThat(votes.opinion(0, 0)).contains(Opinion.DISAGREE);
        assertThat(votes.opinion(1, 0)).contains(Opinion.PASS);
        assertThat(Votes.on(2).add(1, 1, Opinion.AGREE).build().opinion(0, 1)).isEmpty();
    }

    @Test
    void aVoteOnNoStatementIsRefused() {
        assertThatThrownBy(() -> Votes.on(3).add(0, 3, Opinion.AGREE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no statement 3 among 3");
        assertThatThrownBy(() -> Votes.on(3).add(-1, 0, Opinion.AGREE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OpinionMap.of(Votes.on(3).build(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherNumberOfGroupsIsShownOnlyOnceItIsBestFourTimesRunning() {
        List<Integer> shown = Stream.iterate(
                        GroupMemory.after(Optional.of(new GroupMemory(2, 2, 4)), 3, 5),
                        memory -> GroupMemory.after(Optional.of(memory), 3, 5))
                .limit(5)
                .map(GroupMemory::shown)
                .toList();
        assertThat(shown).containsExactly(2, 2, 2, 3, 3);
        assertThat(GroupMemory.after(Optional.of(new GroupMemory(5, 5, 4)), 2, 3)
                        .shown())
                .isEqualTo(2);
        assertThat(GroupMemory.after(Optional.empty(), 4, 5)).isEqualTo(new GroupMemory(4, 4, 1));
    }

    @Test
    void statementsAreDrawnInProportionToTheirPriority() {
        VotesBuilder votes = Votes.on(2);
        for (int participant = 0; participant < 50; participant++) {
            votes.add(participant, 0, participant % 2 == 0 ? Opinion.AGREE : Opinion.DISAGREE);
        }
        OpinionMap map = ordinary(votes.build());
        Random random = new Random(1);
        int drawn = 0;
        for (int round = 0; round < 10_000; round++) {
            drawn += Routing.next(map, new int[] {1, 0}, random).orElseThrow();
        }
        double expected = map.priority(1) / (map.priority(0) + map.priority(1));
        assertThat(drawn / 10_000.0).isBetween(expected - 0.02, expected + 0.02);
        assertThat(Routing.next(map, new int[0], random)).isEmpty();
        assertThat(Routing.next(map, new int[] {7}, random)).hasValue(7);
    }
}
