package org.multitudelibs.deliberation.opinion.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.multitudelibs.deliberation.opinion.Opinion;

/** What holds of every replay, whatever comes in whatever order. */
class ReplayPropertiesTest {

    /** Something that happens to a conversation. */
    sealed interface Event {
        record Batch(List<Vote> votes) implements Event {}

        record Moderated(Moderation moderation) implements Event {}

        record Banned(int participant, boolean banned) implements Event {}

        record Restarted() implements Event {}
    }

    record History(ReplayOptions options, List<Event> events) {

        List<Update> updates() {
            List<Update> updates = new ArrayList<>();
            List<Vote> votes = new ArrayList<>();
            List<Moderation> moderation = new ArrayList<>();
            Memory memory = Memory.NONE;
            Replay replay = new Replay(options);
            for (Event event : events) {
                switch (event) {
                    case Event.Batch(List<Vote> batch) -> {
                        Update update = replay.votes(batch);
                        votes.addAll(batch);
                        memory = update.memory();
                        updates.add(update);
                    }
                    case Event.Moderated(Moderation decision) -> {
                        moderation.add(decision);
                        replay.moderate(List.of(decision));
                    }
                    case Event.Banned(int participant, boolean banned) -> replay.ban(participant, banned);
                    case Event.Restarted() ->
                        replay = Replay.resumed(options, Vote.asPolled(votes), moderation, memory.afterRestart());
                }
            }
            return updates;
        }

        @Override
        public String toString() {
            return events.size() + " events with " + options;
        }
    }

    @Provide
    Arbitrary<History> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.of(Quirk.class).set(),
                        Arbitraries.longs())
                .as(ReplayPropertiesTest::made);
    }

    private static History made(int participants, int statements, Set<Quirk> quirks, long seed) {
        Random random = new Random(seed);
        Limits limits =
                random.nextInt(4) == 0 ? new Limits(random.nextInt(40), random.nextInt(15), 20, 10) : Limits.OF_POLIS;
        Set<Quirk> some = quirks.isEmpty() ? EnumSet.noneOf(Quirk.class) : EnumSet.copyOf(quirks);
        ReplayOptions options = new ReplayOptions(
                random.nextBoolean() ? new Start.Drawn(seed) : new Start.Ones(), limits, some, random.nextBoolean());
        List<Event> events = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            events.add(
                    switch (random.nextInt(6)) {
                        case 0 ->
                            new Event.Moderated(new Moderation(
                                    random.nextInt(statements), random.nextBoolean(), random.nextInt(5) == 0));
                        case 1 -> new Event.Banned(random.nextInt(participants), random.nextInt(3) > 0);
                        case 2 -> new Event.Restarted();
                        default -> batch(participants, statements, random);
                    });
        }
        return new History(options, events);
    }

    private static Event.Batch batch(int participants, int statements, Random random) {
        List<Vote> votes = new ArrayList<>();
        int count = random.nextInt(participants * statements);
        for (int vote = 0; vote < count; vote++) {
            int participant = random.nextInt(participants);
            int statement = random.nextInt(statements);
            // Two camps, and one in four votes says anything.
            int mind = (participant + statement) % 2 * 2 - 1;
            int said = random.nextInt(4) == 0 ? random.nextInt(3) - 1 : mind;
            votes.add(new Vote(participant, statement, Opinion.of(said)));
        }
        return new Event.Batch(votes);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void noFigureIsEverNaNAndEverybodyOnTheMapIsInOneGroup(@ForAll("histories") History history) {
        for (Update update : history.updates()) {
            FiniteUpdate.check(update);
            assertThat(update.groupOf().keySet()).containsExactlyInAnyOrderElementsOf(update.onTheMap());
            assertThat(update.groupOf().values()).doesNotContain(-1);
            assertThat(update.baseClusters().stream().flatMap(cluster -> cluster.members().stream()))
                    .doesNotHaveDuplicates();
            assertThat(update.groups()).hasSizeLessThanOrEqualTo(5);
            assertThat(update.baseClusters()).hasSizeLessThanOrEqualTo(100);
        }
    }

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void theSameHistoryWithTheSameSeedGivesTheSame(@ForAll("histories") History history) {
        assertThat(history.updates()).isEqualTo(history.updates());
    }
}
