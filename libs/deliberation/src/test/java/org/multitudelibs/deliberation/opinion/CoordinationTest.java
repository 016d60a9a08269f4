package org.multitudelibs.deliberation.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.multitudelibs.deliberation.TestData;
import org.multitudelibs.deliberation.polis.PolisConversation;
import org.multitudelibs.deliberation.polis.PolisFolder;

class CoordinationTest {
    private static final int STATEMENTS = 60;
    private static final int PEOPLE = 200;

    /** Two camps; three of four answers are the camp's, the others anything. */
    private static VotesBuilder people(long seed) {
        Random random = new Random(seed);
        VotesBuilder votes = Votes.on(STATEMENTS);
        for (int person = 0; person < PEOPLE; person++) {
            for (int statement = 0; statement < STATEMENTS; statement++) {
                if (random.nextInt(10) < 8) {
                    int camp = (person % 2 == 0) == (statement % 3 != 0) ? 1 : -1;
                    votes.add(person, statement, Opinion.of(random.nextInt(4) > 0 ? camp : random.nextInt(3) - 1));
                }
            }
        }
        return votes;
    }

    private static List<StatementFacts> facts() {
        return Collections.nCopies(STATEMENTS, StatementFacts.ORDINARY);
    }

    private static Coordination of(VotesBuilder votes) {
        Votes built = votes.build();
        return Coordination.of(built, OpinionMap.of(built, facts()));
    }

    /** Accounts from a number on that answer by the same sheet, each most statements of it. */
    private static void sheet(VotesBuilder votes, int accounts, long seed) {
        Random random = new Random(seed);
        int[] sheet = IntStream.range(0, STATEMENTS)
                .map(statement -> random.nextInt(3) - 1)
                .toArray();
        for (int account = PEOPLE; account < PEOPLE + accounts; account++) {
            for (int statement = 0; statement < STATEMENTS; statement++) {
                if (random.nextInt(10) < 9) {
                    votes.add(account, statement, Opinion.of(sheet[statement]));
                }
            }
        }
    }

    @Test
    void peopleWhoAnswerOnTheirOwnAreNotAlikeEvenInOneCamp() {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(of(people(seed)).sets()).isEmpty();
        }
    }

    @Test
    void accountsThatAnswerByOneSheetAreFound() {
        VotesBuilder votes = people(1);
        sheet(votes, 40, 2);
        Coordination found = of(votes);
        assertThat(found.sets()).hasSize(1);
        assertThat(found.sets().getFirst().participants())
                .isEqualTo(IntStream.range(PEOPLE, PEOPLE + 40).boxed().toList());
        assertThat(found.accounts()).isEqualTo(40);
    }

    @Test
    void twoBallotsOfOnePersonAreFound() {
        VotesBuilder votes = people(3);
        sheet(votes, 2, 4);
        assertThat(of(votes).sets()).extracting(LikeVoters::participants).containsExactly(List.of(PEOPLE, PEOPLE + 1));
    }

    @Test
    void agreeingToEverythingIsCountedApart() {
        VotesBuilder votes = people(5);
        for (int account = PEOPLE; account < PEOPLE + 6; account++) {
            for (int statement = 0; statement < STATEMENTS; statement++) {
                votes.add(account, statement, Opinion.AGREE);
            }
        }
        Coordination found = of(votes);
        assertThat(found.unvarying()).isEqualTo(6);
        assertThat(found.sets()).isEmpty();
    }

    @Test
    void theirInfluenceIsTheMapWithEachSetCountedOnce() {
        VotesBuilder builder = people(7);
        // Forty accounts say the contrary of nearly everybody on one statement, and what their camp says on the others.
        Random random = new Random(8);
        int[] sheet = IntStream.range(0, STATEMENTS)
                .map(statement -> statement == 1 ? -1 : random.nextInt(3) - 1)
                .toArray();
        for (int person = 0; person < PEOPLE; person++) {
            builder.add(person, 1, Opinion.AGREE);
        }
        for (int account = PEOPLE; account < PEOPLE + 100; account++) {
            for (int statement = 0; statement < STATEMENTS; statement++) {
                builder.add(account, statement, Opinion.of(sheet[statement]));
            }
        }
        Votes votes = builder.build();
        OpinionMap map = OpinionMap.of(votes, facts());
        Coordination found = Coordination.of(votes, map);

        Influence influence = found.influence(votes, facts(), map);

        assertThat(influence.placed()).isEqualTo(new Influence.Change<>(300, 201));
        assertThat(influence.mostMoved()).hasValue(1);
        assertThat(influence.shift()).isCloseTo(200.0 / 201 - 200.0 / 300, within(1e-12));
        assertThat(influence.gathers().without()).contains(1);
        assertThat(influence.likeness()).isBetween(-1.0, 1.0);
    }

    @Test
    void withoutSetsNothingChanges() {
        Votes votes = people(9).build();
        OpinionMap map = OpinionMap.of(votes, facts());
        Influence influence = Coordination.of(votes, map).influence(votes, facts(), map);
        assertThat(influence.likeness()).isEqualTo(1);
        assertThat(influence.mostMoved()).isEmpty();
        assertThat(influence.gathers().with()).isEmpty();
        assertThat(influence.gathers().without()).isEmpty();
    }

    /** Everybody meets everybody under some hash when there are few statements; what is kept of it stays small. */
    @Test
    void manyPeopleOnFewStatementsTakeLittleMemory() {
        Random random = new Random(11);
        VotesBuilder builder = Votes.on(20);
        for (int person = 0; person < 8_000; person++) {
            for (int statement = 0; statement < 20; statement++) {
                builder.add(person, statement, Opinion.of(random.nextInt(5) < 4 ? 1 : -1));
            }
        }
        Votes votes = builder.build();
        OpinionMap map = OpinionMap.of(votes, Collections.nCopies(20, StatementFacts.ORDINARY));
        Runtime heap = Runtime.getRuntime();
        System.gc();
        long before = heap.totalMemory() - heap.freeMemory();
        Coordination found = Coordination.of(votes, map);
        System.gc();
        assertThat(heap.totalMemory() - heap.freeMemory() - before).isLessThan(20L << 20);
        assertThat(found.sets())
                .as("twenty statements tell too little of chance")
                .isEmpty();
    }

    @Test
    void nobodyAndOnePersonAreAlikeToNobody() {
        assertThat(of(Votes.on(STATEMENTS)).sets()).isEmpty();
        assertThat(of(Votes.on(STATEMENTS).add(0, 0, Opinion.AGREE)).sets()).isEmpty();
    }

    @Test
    void realConversationsHaveFewSuchAccounts() {
        Path folder = TestData.folder("part-polis").orElse(null);
        if (folder == null) {
            System.out.println(
                    "Skipped accounts that vote alike in the exported conversations of Polis (11): not there");
        }
        Assumptions.assumeTrue(folder != null);
        TestData.files(folder).stream().map(Path::getParent).distinct().forEach(conversation -> {
            PolisConversation read = PolisConversation.read(new PolisFolder(conversation));
            OpinionMap map = read.map();
            Coordination found = Coordination.of(read.votes(), map);
            System.out.printf(
                    "%-48s alike %d accounts in %d sets, one answer to all %d, of %d%n",
                    conversation.getFileName(),
                    found.accounts(),
                    found.sets().size(),
                    found.unvarying(),
                    read.voters().size());
            assertThat(found.accounts()).isLessThan(1 + read.voters().size() / 20);
        });
    }
}
