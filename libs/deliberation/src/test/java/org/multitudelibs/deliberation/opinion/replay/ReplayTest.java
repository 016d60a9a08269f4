package org.multitudelibs.deliberation.opinion.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.opinion.Point;
import org.multitudelibs.deliberation.opinion.Shared;
import org.multitudelibs.deliberation.opinion.StatementFigures;
import org.multitudelibs.deliberation.opinion.Tally;

class ReplayTest {
    private static final Offset<Double> NEARLY = within(1e-12);

    /** Two agree and one disagrees. */
    private static final List<Vote> THREE = List.of(agrees(10, 5), agrees(11, 5), disagrees(12, 5));

    private static Vote agrees(int participant, int statement) {
        return new Vote(participant, statement, Opinion.AGREE);
    }

    private static Vote disagrees(int participant, int statement) {
        return new Vote(participant, statement, Opinion.DISAGREE);
    }

    /** Two camps of so many people each on ten statements, opposed on the first six and united on the others. */
    static List<Vote> camps(int each) {
        List<Vote> votes = new ArrayList<>();
        for (int participant = 0; participant < 2 * each; participant++) {
            for (int statement = 0; statement < 10; statement++) {
                boolean agrees = statement >= 6 || (participant % 2 == 0) == (statement % 2 == 0);
                // Each leaves one statement out, so that not all stand in the same place.
                if ((participant / 2) % 10 != statement) {
                    votes.add(new Vote(participant, statement, agrees ? Opinion.AGREE : Opinion.DISAGREE));
                }
            }
        }
        return votes;
    }

    private static StatementFigures figures(Update update, int statement) {
        return update.figures().get(update.statements().indexOf(statement));
    }

    @Test
    void threeParticipantsWithOneStatementStandOnALine() {
        Update update = FiniteUpdate.check(new Replay(ReplayOptions.DEFAULT).votes(THREE));
        assertThat(update.directions().centre().getFirst()).isCloseTo(-1.0 / 3, NEARLY);
        assertThat(update.directions().components()).containsExactly(List.of(1.0));
        double[] places =
                update.positions().values().stream().mapToDouble(Point::x).toArray();
        assertThat(places).containsExactly(new double[] {-2.0 / 3, -2.0 / 3, 4.0 / 3}, NEARLY);
        assertThat(update.baseClusters()).extracting(Cluster::members).containsExactly(List.of(10, 11), List.of(12));
        // A statement stands where somebody would who only agreed: −1 − (−1/3).
        assertThat(figures(update, 5).extremity()).isCloseTo(2.0 / 3, NEARLY);
    }

    @Test
    void whereOneAgreesAndOneDisagreesTheOneComponentIsOne() {
        Update update = new Replay(ReplayOptions.DEFAULT).votes(List.of(agrees(0, 0), disagrees(1, 0)));
        assertThat(update.directions()).isEqualTo(new Directions(List.of(0.0), List.of(List.of(1.0))));
    }

    @Test
    void inProductionOneComponentPlacesNobody() {
        Update update = new Replay(ReplayOptions.DEFAULT.with(Quirk.ONE_COMPONENT_PLACES_NOBODY)).votes(THREE);
        assertThat(update.positions().values()).containsOnly(Point.ORIGIN);
        assertThat(update.baseClusters()).extracting(Cluster::members).containsExactly(List.of(10, 11, 12));
        assertThat(figures(update, 5).extremity()).isZero();
    }

    @Test
    void aConversationWithoutVotesHasAnEmptyUpdate() {
        Update update = FiniteUpdate.check(new Replay(ReplayOptions.DEFAULT).votes(List.of()));
        assertThat(update.participants()).isEmpty();
        assertThat(update.groups()).isEmpty();
        assertThat(update.figures()).isEmpty();
        assertThat(update.directions()).isEqualTo(Directions.NONE);
    }

    @Test
    void theLastVoteCountsAndIdsAreInTheOrderInWhichTheyWereSeen() {
        Replay replay = new Replay(ReplayOptions.DEFAULT);
        replay.votes(List.of(agrees(30, 8), agrees(2, 8), disagrees(30, 8)));
        Update update = replay.votes(List.of(agrees(2, 3), disagrees(2, 8)));
        assertThat(update.participants()).containsExactly(30, 2);
        assertThat(update.statements()).containsExactly(8, 3);
        assertThat(figures(update, 8).all()).isEqualTo(new Tally(0, 2, 0));
        assertThat(update.votesGiven()).containsEntry(30, 1).containsEntry(2, 2);
    }

    @Test
    void aBatchAsPolledIsByStatementThenByParticipantThenAsItCame() {
        assertThat(Vote.asPolled(List.of(agrees(2, 1), agrees(1, 1), agrees(9, 0), disagrees(1, 1))))
                .containsExactly(agrees(9, 0), agrees(1, 1), disagrees(1, 1), agrees(2, 1));
    }

    @Test
    void moderationTakesEffectWithTheNextVotesAndKeepsTheCounts() {
        Replay replay = new Replay(ReplayOptions.DEFAULT);
        Update before = replay.votes(camps(10));
        replay.moderate(List.of(new Moderation(0, true, false), new Moderation(8, false, true)));
        Update after = FiniteUpdate.check(replay.votes(List.of()));
        assertThat(figures(after, 0).all()).isEqualTo(figures(before, 0).all());
        assertThat(after.directions().centre().getFirst()).isZero();
        assertThat(figures(before, 0).extremity()).isPositive();
        assertThat(figures(after, 0).extremity()).isZero();
        assertThat(figures(after, 8).priority()).isEqualTo(49);
        assertThat(before.shared()).extracting(Shared::statement).contains(8);
        assertThat(after.shared()).extracting(Shared::statement).doesNotContain(8);
        assertThat(after.representative().values())
                .allSatisfy(telling -> assertThat(telling).noneMatch(one -> one.statement() == 0));
        replay.moderate(List.of(new Moderation(0, false, false)));
        assertThat(figures(replay.votes(List.of()), 0).extremity()).isPositive();
    }

    @Test
    void twoCampsAreTwoGroups() {
        Update update = FiniteUpdate.check(new Replay(ReplayOptions.DEFAULT).votes(camps(20)));
        assertThat(update.groups()).hasSize(2);
        assertThat(update.onTheMap()).hasSize(40);
        int ofTheFirst = update.groupOf().getOrDefault(0, -1);
        update.groupOf()
                .forEach((participant, group) -> assertThat(group == ofTheFirst).isEqualTo(participant % 2 == 0));
    }

    @Test
    void subgroupsDivideEachGroupWhenAskedFor() {
        Update update = FiniteUpdate.check(new Replay(ReplayOptions.DEFAULT.withSubgroups()).votes(camps(20)));
        assertThat(new Replay(ReplayOptions.DEFAULT).votes(camps(20)).subgroups())
                .isEmpty();
        assertThat(update.subgroups()).hasSize(2);
        for (Cluster group : update.groups()) {
            List<Cluster> inside = update.subgroups().getOrDefault(group.id(), List.of());
            assertThat(inside).hasSizeGreaterThan(1);
            assertThat(inside.stream().flatMap(subgroup -> subgroup.members().stream()))
                    .containsExactlyInAnyOrderElementsOf(group.members());
        }
    }

    @Test
    void whoOnceHadAPlaceKeepsIt() {
        Replay replay = new Replay(ReplayOptions.DEFAULT);
        // One vote each: on all statements there are.
        assertThat(replay.votes(List.of(agrees(100, 0), agrees(101, 0))).onTheMap())
                .containsExactly(100, 101);
        List<Vote> many = camps(20).stream()
                .map(vote -> new Vote(vote.participant(), vote.statement(), vote.opinion()))
                .toList();
        assertThat(replay.votes(many).onTheMap()).contains(100, 101).hasSize(42);
        // Somebody else with one vote among so many has none.
        assertThat(replay.votes(List.of(agrees(102, 0))).onTheMap()).doesNotContain(102);
    }

    @Test
    void theMostActiveFillTheMapUpToFifteenAndStay() {
        Replay replay = new Replay(ReplayOptions.DEFAULT);
        List<Vote> votes = new ArrayList<>();
        for (int participant = 0; participant < 20; participant++) {
            // Participant 0 votes on all eight statements, 1 to 4 on five, the others on two.
            int many = participant == 0 ? 8 : participant < 5 ? 5 : 2;
            for (int statement = 0; statement < many; statement++) {
                votes.add(agrees(participant, statement));
            }
        }
        List<Integer> fifteen = IntStream.range(0, 15).boxed().toList();
        assertThat(replay.votes(votes).onTheMap()).isEqualTo(fifteen);
        // Participant 19 becomes more active than those who have a place; there are fifteen already.
        assertThat(replay.votes(List.of(agrees(19, 5), agrees(19, 6), agrees(19, 7)))
                        .onTheMap())
                .isEqualTo(fifteen);
    }

    @Test
    void votesOfTheBannedCountNowhereButInProduction() {
        for (boolean production : new boolean[] {false, true}) {
            Replay replay =
                    new Replay(production ? ReplayOptions.DEFAULT.with(Quirk.BANS_IGNORED) : ReplayOptions.DEFAULT);
            replay.votes(camps(10));
            replay.ban(0, true);
            Update update = FiniteUpdate.check(replay.votes(List.of()));
            assertThat(update.onTheMap().contains(0)).isEqualTo(production);
            assertThat(update.votesGiven().containsKey(0)).isEqualTo(production);
            assertThat(figures(update, 9).all().votes()).isEqualTo(production ? 18 : 17);
            replay.ban(0, false);
            assertThat(replay.votes(List.of()).onTheMap()).contains(0);
        }
    }

    @Test
    void prioritiesInProductionAreThoseOfTheVotesBefore() {
        Replay meant = new Replay(ReplayOptions.DEFAULT);
        Replay production = new Replay(ReplayOptions.DEFAULT.with(Quirk.PRIORITIES_FROM_VOTES_BEFORE));
        Update first = production.votes(camps(20));
        // Nothing was counted before: (1 − 1/2) (E + 1) (1/2) (1 + 8), squared.
        double extremity = figures(first, 0).extremity();
        assertThat(figures(first, 0).priority()).isCloseTo(Math.pow(9 * (extremity + 1) / 4, 2), within(1e-9));
        Update asMeant = meant.votes(camps(20));
        assertThat(figures(asMeant, 0).priority()).isLessThan(figures(first, 0).priority());
        // Once nothing changes both are the same.
        assertThat(figures(production.votes(List.of()), 0).priority())
                .isCloseTo(figures(meant.votes(List.of()), 0).priority(), within(1e-9));
    }

    @Test
    void withTheBugOf2025EveryPriorityIs49() {
        assertThat(new Replay(ReplayOptions.DEFAULT.with(Quirk.EVERY_PRIORITY_49))
                        .votes(camps(5))
                        .figures())
                .extracting(StatementFigures::priority)
                .containsOnly(49.0);
    }

    @Test
    void newcomersBeyondTheLimitsAreDropped() {
        Replay replay = new Replay(ReplayOptions.DEFAULT.within(new Limits(2, 1, 100, 100)));
        Update update = replay.votes(List.of(agrees(1, 1), agrees(2, 1), agrees(3, 1), agrees(1, 2), disagrees(2, 1)));
        assertThat(update.participants()).containsExactly(1, 2);
        assertThat(update.statements()).containsExactly(1);
        assertThat(figures(update, 1).all()).isEqualTo(new Tally(1, 1, 0));
        assertThatThrownBy(() -> new Limits(-1, 0, 0, 0)).hasMessage("A limit cannot be negative");
    }

    @Test
    void largeConversationsAreLearntFromSamplesTheSameForTheSameSeed() {
        ReplayOptions sampled = ReplayOptions.DEFAULT.within(new Limits(100_000, 10_000, 300, 5_000));
        Update one = FiniteUpdate.check(new Replay(sampled).votes(camps(200)));
        assertThat(new Replay(sampled).votes(camps(200))).isEqualTo(one);
        assertThat(new Replay(sampled.startingFrom(new Start.Drawn(7))).votes(camps(200)))
                .isNotEqualTo(one);
        Update whole = new Replay(ReplayOptions.DEFAULT).votes(camps(200));
        for (int column = 0; column < 10; column++) {
            assertThat(one.directions().centre().get(column))
                    .isCloseTo(whole.directions().centre().get(column), within(0.1));
        }
        assertThat(one.groups()).hasSize(2);
    }

    @Test
    void moderationInASampledConversationLeavesFiguresFinite() {
        Replay replay = new Replay(ReplayOptions.DEFAULT.within(new Limits(100_000, 10_000, 10, 5)));
        replay.votes(camps(30));
        replay.moderate(List.of(new Moderation(0, true, false)));
        FiniteUpdate.check(replay.votes(List.of(agrees(7, 77))));
    }

    @Test
    void aReplayTakenUpFromItsMemoryGoesOnAsIfNothingHadHappened() {
        Replay throughout = new Replay(ReplayOptions.DEFAULT);
        List<Vote> first = camps(20);
        Update before = throughout.votes(first);
        Replay resumed = Replay.resumed(ReplayOptions.DEFAULT, first, List.of(), before.memory());
        List<Vote> second = List.of(disagrees(0, 0), agrees(99, 4));
        assertThat(resumed.votes(second)).isEqualTo(throughout.votes(second));
    }

    @Test
    void aRestartForgetsGroupsAndTheirNumberAndNothingElse() {
        Memory before = new Replay(ReplayOptions.DEFAULT).votes(camps(20)).memory();
        Memory after = before.afterRestart();
        assertThat(before.groups().byNumber()).isNotEmpty();
        assertThat(after.groups()).isEqualTo(Memory.OfLevel.NONE);
        assertThat(after.baseClusters()).isEqualTo(before.baseClusters());
        assertThat(after.onTheMap()).isEqualTo(before.onTheMap());
        assertThat(after.votesOfGroups()).isEqualTo(before.votesOfGroups());
    }

    @Test
    void startingFromOnesFindsWhatIsNotAtRightAnglesToThem() {
        ReplayOptions ones = ReplayOptions.DEFAULT.startingFrom(new Start.Ones());
        List<Vote> opposed = List.of(agrees(0, 0), disagrees(0, 1), disagrees(1, 0), agrees(1, 1));
        assertThat(new Replay(ones).votes(opposed).directions().components())
                .containsExactly(List.of(0.0, 0.0), List.of(0.0, 0.0));
        List<Double> found = new Replay(ReplayOptions.DEFAULT)
                .votes(opposed)
                .directions()
                .components()
                .getFirst();
        assertThat(Math.abs(found.getFirst())).isCloseTo(Math.sqrt(0.5), NEARLY);
        assertThat(found.getFirst() + found.getLast()).isCloseTo(0, NEARLY);
    }
}
