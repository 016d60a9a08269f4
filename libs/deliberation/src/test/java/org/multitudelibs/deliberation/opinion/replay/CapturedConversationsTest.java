package org.multitudelibs.deliberation.opinion.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multitudelibs.deliberation.TestData;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.opinion.Point;
import org.multitudelibs.deliberation.opinion.Representative;
import org.multitudelibs.deliberation.opinion.Shared;
import org.multitudelibs.deliberation.opinion.StatementFigures;
import tools.jackson.databind.JsonNode;

/**
 * Conversations captured with what Polis published. Both were published by a worker that had just been restarted, so that
 * all it knew is in the capture: taken up from there, a replay publishes the same.
 */
class CapturedConversationsTest {
    private static final Offset<Double> EXACTLY = within(1e-9);

    /** Ten of its 27 base clusters have other ids: these depend on who came in one batch, which is not known. */
    private static final Set<String> IDS_FROM_UNKNOWN_BATCHES = Set.of("25ptpt-3gp-no-strict-with-meta");

    static List<Optional<Captured>> captured() {
        Optional<Path> folder = TestData.folder("part-polis-math");
        if (folder.isEmpty()) {
            System.out.println("Skipped the replay of captured conversations of Polis (2): not there");
            return List.of(Optional.empty());
        }
        return TestData.files(folder.get()).stream()
                .map(Path::getParent)
                .distinct()
                .filter(Files::isDirectory)
                .map(Captured::new)
                .map(Optional::of)
                .toList();
    }

    private static Captured there(Optional<Captured> captured) {
        Assumptions.assumeTrue(captured.isPresent());
        return captured.orElseThrow();
    }

    /** All quirks that were in production when the captures were made change nothing in them either. */
    private static List<ReplayOptions> options() {
        return List.of(
                ReplayOptions.DEFAULT,
                ReplayOptions.DEFAULT.with(
                        Quirk.BANS_IGNORED,
                        Quirk.PRIORITIES_FROM_VOTES_BEFORE,
                        Quirk.TWENTY_ROUNDS_FOR_GROUPS,
                        Quirk.CANCELLING_DISTANCES,
                        Quirk.ONE_COMPONENT_PLACES_NOBODY,
                        Quirk.TIES_BY_HASH,
                        Quirk.SMALLER_SAMPLES));
    }

    @ParameterizedTest
    @MethodSource("captured")
    void takenUpAfterTheRestartTheReplayPublishesWhatPolisPublished(Optional<Captured> perhaps) {
        Captured theirs = there(perhaps);
        for (ReplayOptions options : options()) {
            Update ours = Replay.resumed(options, Vote.asPolled(theirs.votes), theirs.moderation(), theirs.memory())
                    .votes(List.of());
            whoIsThere(ours, theirs);
            plane(ours, theirs, 1, 1);
            clusters(ours, theirs);
            statements(ours, theirs);
            representative(ours, theirs);
            shared(ours, theirs);
        }
    }

    @ParameterizedTest
    @MethodSource("captured")
    void fromTheVotesAloneTheComponentsComeToBeTheirsButForTheSign(Optional<Captured> perhaps) {
        Captured theirs = there(perhaps);
        Replay replay =
                Replay.resumed(ReplayOptions.DEFAULT, Vote.asPolled(theirs.votes), theirs.moderation(), Memory.NONE);
        Update ours = replay.votes(List.of());
        // An update stops once the length is the same to the last bit, when the direction is right to about 1e-8 only;
        // each
        // update that follows goes a step or two on, as theirs did.
        for (int again = 0; again < 20; again++) {
            ours = replay.votes(List.of());
        }
        List<List<Double>> published = theirs.memory().directions().components();
        plane(ours, theirs, sign(ours, published, 0), sign(ours, published, 1));
    }

    /**
     * From nothing: every vote a batch, all that was moderated moderated from the start, one restart at the end. When Polis
     * asked for votes is not known; with larger batches groups may come out otherwise.
     */
    @ParameterizedTest
    @MethodSource("captured")
    void replayedVoteByVoteFromNothingTheGroupsAreTheirs(Optional<Captured> perhaps) {
        Captured theirs = there(perhaps);
        Replay throughout = new Replay(ReplayOptions.DEFAULT);
        throughout.moderate(theirs.moderation());
        Update last = throughout.votes(List.of());
        for (Vote vote : theirs.votes) {
            last = throughout.votes(List.of(vote));
        }
        Update ours = Replay.resumed(
                        ReplayOptions.DEFAULT,
                        Vote.asPolled(theirs.votes),
                        theirs.moderation(),
                        last.memory().afterRestart())
                .votes(List.of());
        assertThat(ours.onTheMap()).containsExactlyInAnyOrderElementsOf(Captured.inOrder(theirs.math.get("in-conv")));
        assertThat(sets(ours.baseClusters(), ours.groups())).isEqualTo(sets(theirs.baseClusters(), theirs.groups()));
        if (!IDS_FROM_UNKNOWN_BATCHES.contains(theirs.name)) {
            assertThat(names(ours.baseClusters())).isEqualTo(names(theirs.baseClusters()));
            assertThat(names(ours.groups())).isEqualTo(names(theirs.groups()));
        }
    }

    /** The participants of each group, by the group's id. */
    private static Map<Integer, Set<Integer>> sets(List<Cluster> base, List<Cluster> groups) {
        Map<Integer, Set<Integer>> sets = new TreeMap<>();
        for (Cluster group : groups) {
            Set<Integer> members = new TreeSet<>();
            base.stream()
                    .filter(cluster -> group.members().contains(cluster.id()))
                    .forEach(cluster -> members.addAll(cluster.members()));
            sets.put(group.id(), members);
        }
        return sets;
    }

    private static List<String> names(List<Cluster> clusters) {
        return clusters.stream()
                .map(cluster -> cluster.id() + " " + cluster.members())
                .toList();
    }

    private static double sign(Update ours, List<List<Double>> published, int number) {
        double sum = 0;
        for (int at = 0; at < published.get(number).size(); at++) {
            sum += published.get(number).get(at)
                    * ours.directions().components().get(number).get(at);
        }
        return Math.signum(sum);
    }

    private static void whoIsThere(Update ours, Captured theirs) {
        assertThat(ours.statements()).isEqualTo(Captured.inOrder(theirs.math.get("tids")));
        assertThat(ours.participants()).hasSize(theirs.math.get("n").asInt());
        assertThat(ours.onTheMap()).containsExactlyInAnyOrderElementsOf(Captured.inOrder(theirs.math.get("in-conv")));
        assertThat(ours.votesGiven())
                .hasSize(theirs.math.get("user-vote-counts").size());
        ours.votesGiven()
                .forEach((participant, votes) ->
                        assertThat(votes.doubleValue()).isEqualTo(theirs.figure("user-vote-counts", participant)));
    }

    private static void plane(Update ours, Captured theirs, double signX, double signY) {
        JsonNode pca = theirs.math.get("pca");
        equal(ours.directions().centre(), Captured.numbers(pca.get("center")), 1);
        equal(
                ours.directions().components().get(0),
                Captured.numbers(pca.get("comps").get(0)),
                signX);
        equal(
                ours.directions().components().get(1),
                Captured.numbers(pca.get("comps").get(1)),
                signY);
        List<Double> x = Captured.numbers(pca.get("comment-projection").get(0));
        List<Double> y = Captured.numbers(pca.get("comment-projection").get(1));
        List<Double> extremity = Captured.numbers(pca.get("comment-extremity"));
        for (int at = 0; at < x.size(); at++) {
            StatementFigures figures = ours.figures().get(at);
            assertThat(signX * figures.position().x()).isCloseTo(x.get(at), EXACTLY);
            assertThat(signY * figures.position().y()).isCloseTo(y.get(at), EXACTLY);
            assertThat(figures.extremity()).isCloseTo(extremity.get(at), EXACTLY);
        }
        for (Cluster base : theirs.baseClusters()) {
            // Each of their base clusters is one participant, whose place is its centre.
            assertThat(base.members()).hasSize(1);
            Point place = ours.positions().getOrDefault(base.members().getFirst(), Point.ORIGIN);
            near(new Point(signX * place.x(), signY * place.y()), base.centre());
        }
    }

    private static void equal(List<Double> ours, List<Double> theirs, double sign) {
        assertThat(ours).hasSameSizeAs(theirs);
        for (int at = 0; at < ours.size(); at++) {
            assertThat(sign * ours.get(at)).isCloseTo(theirs.get(at), EXACTLY);
        }
    }

    private static void near(Point ours, Point theirs) {
        assertThat(ours.x()).isCloseTo(theirs.x(), EXACTLY);
        assertThat(ours.y()).isCloseTo(theirs.y(), EXACTLY);
    }

    private static void clusters(Update ours, Captured theirs) {
        same(ours.baseClusters(), theirs.baseClusters());
        same(ours.groups(), theirs.groups());
    }

    private static void same(List<Cluster> ours, List<Cluster> theirs) {
        assertThat(ours).hasSameSizeAs(theirs);
        for (int at = 0; at < ours.size(); at++) {
            assertThat(ours.get(at).id()).isEqualTo(theirs.get(at).id());
            assertThat(ours.get(at).members()).isEqualTo(theirs.get(at).members());
            near(ours.get(at).centre(), theirs.get(at).centre());
        }
    }

    private static void statements(Update ours, Captured theirs) {
        for (StatementFigures figures : ours.figures()) {
            int statement = figures.statement();
            for (int group = 0; group < ours.groups().size(); group++) {
                assertThat(figures.byGroup().get(group))
                        .isEqualTo(theirs.tally(ours.groups().get(group).id(), statement));
            }
            assertThat(figures.agreedByAll()).isCloseTo(theirs.figure("group-aware-consensus", statement), EXACTLY);
            assertThat(figures.priority()).isCloseTo(theirs.figure("comment-priorities", statement), EXACTLY);
        }
    }

    private static void representative(Update ours, Captured theirs) {
        assertThat(ours.representative()).hasSize(theirs.math.get("repness").size());
        ours.representative().forEach((group, telling) -> {
            List<JsonNode> published = Captured.list(theirs.math.get("repness").get(String.valueOf(group)));
            assertThat(telling).hasSameSizeAs(published);
            for (int at = 0; at < telling.size(); at++) {
                Representative one = telling.get(at);
                JsonNode other = published.get(at);
                assertThat(one.statement()).isEqualTo(other.get("tid").asInt());
                assertThat(one.side().name())
                        .isEqualToIgnoringCase(other.get("repful-for").asString());
                assertThat(one.successes()).isEqualTo(other.get("n-success").asInt());
                assertThat(one.trials()).isEqualTo(other.get("n-trials").asInt());
                assertThat(one.share()).isCloseTo(other.get("p-success").asDouble(), EXACTLY);
                assertThat(one.shareTest()).isCloseTo(other.get("p-test").asDouble(), EXACTLY);
                assertThat(one.ratio()).isCloseTo(other.get("repness").asDouble(), EXACTLY);
                // Polis publishes this one as a number of 32 bits.
                assertThat((float) one.ratioTest())
                        .isEqualTo((float) other.get("repness-test").asDouble());
                assertThat(one.bestAgreed()).isEqualTo(other.has("best-agree"));
            }
        });
    }

    private static void shared(Update ours, Captured theirs) {
        for (Opinion side : List.of(Opinion.AGREE, Opinion.DISAGREE)) {
            List<JsonNode> published =
                    Captured.list(theirs.math.get("consensus").get(side.name().toLowerCase(Locale.ROOT)));
            List<Shared> lists = ours.shared().stream()
                    .filter(shared -> shared.side() == side)
                    .toList();
            assertThat(lists).hasSameSizeAs(published);
            for (int at = 0; at < lists.size(); at++) {
                assertThat(lists.get(at).statement())
                        .isEqualTo(published.get(at).get("tid").asInt());
                assertThat(lists.get(at).successes())
                        .isEqualTo(published.get(at).get("n-success").asInt());
                assertThat(lists.get(at).share())
                        .isCloseTo(published.get(at).get("p-success").asDouble(), EXACTLY);
                assertThat(lists.get(at).shareTest())
                        .isCloseTo(published.get(at).get("p-test").asDouble(), EXACTLY);
            }
        }
    }
}
