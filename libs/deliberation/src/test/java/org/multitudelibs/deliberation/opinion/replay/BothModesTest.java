package org.multitudelibs.deliberation.opinion.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.multitudelibs.deliberation.opinion.Axes;
import org.multitudelibs.deliberation.opinion.Group;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.opinion.OpinionMap;
import org.multitudelibs.deliberation.opinion.Participation;
import org.multitudelibs.deliberation.opinion.Placed;
import org.multitudelibs.deliberation.opinion.Point;
import org.multitudelibs.deliberation.opinion.StatementFacts;
import org.multitudelibs.deliberation.opinion.StatementFigures;
import org.multitudelibs.deliberation.opinion.Votes;
import org.multitudelibs.deliberation.opinion.VotesBuilder;

/**
 * One batch replayed from the canonical plane beside the canonical map: the same centre, components, places, counts and
 * shared statements, up to the sign of votes. What differs by intent: of people who are as active as the fifteenth Polis puts those who came first
 * on the map, we all; and k-means starts from whoever came first there, here from nothing but the places. So groups are compared only where both
 * find the same: then what tells them, agreement by all and priorities are the same too.
 */
class BothModesTest {
    private static final Offset<Double> EXACTLY = within(1e-9);
    private static final int CONVERSATIONS = 150;

    private record Conversation(List<Vote> votes, List<StatementFacts> facts) {

        OpinionMap map() {
            VotesBuilder builder = Votes.on(facts.size());
            votes.forEach(vote -> builder.add(vote.participant(), vote.statement(), vote.opinion()));
            return OpinionMap.of(builder.build(), facts);
        }

        Update update(OpinionMap map) {
            List<Moderation> moderation = new ArrayList<>();
            for (int statement = 0; statement < facts.size(); statement++) {
                moderation.add(new Moderation(
                        statement,
                        facts.get(statement).removed(),
                        facts.get(statement).meta()));
            }
            Memory canonical = new Memory(
                    Set.of(), plane(map.axes()), List.of(), Memory.OfLevel.NONE, new TreeMap<>(), new TreeMap<>());
            return Replay.resumed(ReplayOptions.DEFAULT, List.of(), moderation, canonical)
                    .votes(votes);
        }
    }

    /** Two to four camps; participants and statements are numbered as they come. */
    private static Conversation made(long seed) {
        Random random = new Random(seed);
        int statements = 8 + random.nextInt(20);
        int participants = 20 + random.nextInt(70);
        int camps = 2 + random.nextInt(3);
        int[][] minds = new int[camps][statements];
        List<StatementFacts> facts = new ArrayList<>();
        for (int statement = 0; statement < statements; statement++) {
            facts.add(new StatementFacts(random.nextInt(12) == 0, random.nextInt(12) == 0));
            for (int[] mind : minds) {
                mind[statement] = random.nextInt(3) - 1;
            }
        }
        List<Vote> votes = new ArrayList<>();
        for (int participant = 0; participant < participants; participant++) {
            for (int statement = 0; statement < statements; statement++) {
                // The first votes on all, so that statements are seen in the order of their numbers.
                if (participant == 0 || random.nextInt(3) > 0) {
                    int said = random.nextInt(6) == 0 ? random.nextInt(3) - 1 : minds[participant % camps][statement];
                    votes.add(new Vote(participant, statement, Opinion.of(said)));
                }
            }
        }
        return new Conversation(votes, facts);
    }

    private static Directions plane(Axes axes) {
        return new Directions(axes.centre().stream().map(mean -> -mean).toList(), List.of(axes.first(), axes.second()));
    }

    @Test
    void aBatchFromTheCanonicalPlaneGivesTheCanonicalMapButForTheGroups() {
        int samePeople = 0;
        int sameGroups = 0;
        for (long seed = 0; seed < CONVERSATIONS; seed++) {
            Conversation conversation = made(seed);
            OpinionMap map = conversation.map();
            Update update = FiniteUpdate.check(conversation.update(map));
            Directions canonical = plane(map.axes());
            equal(update.directions().centre(), canonical.centre());
            equal(
                    update.directions().components().get(0),
                    canonical.components().get(0));
            equal(
                    update.directions().components().get(1),
                    canonical.components().get(1));
            samePeople += samePeople(update, map) ? 1 : 0;
            for (StatementFigures ours : update.figures()) {
                StatementFigures theirs = map.statements().get(ours.statement());
                assertThat(ours.all()).isEqualTo(theirs.all());
                assertThat(ours.facts()).isEqualTo(theirs.facts());
                assertThat(ours.extremity()).isCloseTo(theirs.extremity(), EXACTLY);
            }
            assertThat(update.shared()).isEqualTo(map.shared());
            sameGroups += sameGroups(update, map) ? 1 : 0;
        }
        System.out.println("From the same plane both modes put the same people on the map in " + samePeople + " of "
                + CONVERSATIONS + " made conversations, and find the same groups in " + sameGroups);
        assertThat(samePeople).isGreaterThan(CONVERSATIONS * 4 / 5);
        assertThat(sameGroups).isGreaterThan(CONVERSATIONS * 3 / 5);
    }

    private static void equal(List<Double> ours, List<Double> theirs) {
        assertThat(ours).hasSameSizeAs(theirs);
        for (int at = 0; at < ours.size(); at++) {
            assertThat(ours.get(at)).isCloseTo(theirs.get(at), EXACTLY);
        }
    }

    /** Whether the same people are on the map; those who are on both are at the same places. */
    private static boolean samePeople(Update update, OpinionMap map) {
        List<Integer> ours = new ArrayList<>(update.onTheMap());
        List<Integer> canonical = map.placed().stream().map(Placed::participant).toList();
        assertThat(canonical).containsAll(ours);
        int fewest = ours.stream().mapToInt(update.votesGiven()::get).min().orElseThrow();
        for (int participant : canonical) {
            if (!ours.contains(participant)) {
                assertThat(ours).hasSize(Participation.ENOUGH_PEOPLE);
                assertThat(update.votesGiven().get(participant)).isEqualTo(fewest);
            }
        }
        for (Placed placed : map.placed()) {
            Point place = update.positions().getOrDefault(placed.participant(), Point.ORIGIN);
            assertThat(place.x()).isCloseTo(-placed.position().x(), EXACTLY);
            assertThat(place.y()).isCloseTo(-placed.position().y(), EXACTLY);
        }
        return canonical.equals(ours);
    }

    /** Whether the groups are the same; if so, all that follows from them is. */
    private static boolean sameGroups(Update update, OpinionMap map) {
        Map<Integer, Set<Integer>> ours = new HashMap<>();
        update.groupOf()
                .forEach((participant, group) ->
                        ours.computeIfAbsent(group, unseen -> new HashSet<>()).add(participant));
        Map<Set<Integer>, Group> theirs = new HashMap<>();
        map.groups().forEach(group -> theirs.put(Set.copyOf(group.members()), group));
        if (!new HashSet<>(ours.values()).equals(theirs.keySet())) {
            return false;
        }
        for (int at = 0; at < update.groups().size(); at++) {
            int id = update.groups().get(at).id();
            Group same = Objects.requireNonNull(theirs.get(ours.get(id)));
            assertThat(update.representative().get(id)).isEqualTo(same.representative());
            for (StatementFigures figures : update.figures()) {
                StatementFigures canonical = map.statements().get(figures.statement());
                assertThat(figures.byGroup().get(at))
                        .isEqualTo(canonical.byGroup().get(same.number()));
                assertThat(figures.agreedByAll()).isCloseTo(canonical.agreedByAll(), EXACTLY);
                assertThat(figures.priority()).isCloseTo(canonical.priority(), EXACTLY);
            }
        }
        return true;
    }
}
