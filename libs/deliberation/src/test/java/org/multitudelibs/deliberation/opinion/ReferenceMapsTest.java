package org.multitudelibs.deliberation.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multitudelibs.deliberation.TestData;
import tools.jackson.databind.JsonNode;

/** Our map beside the one that Polis published, in conversations captured with their mathematics. */
class ReferenceMapsTest {
    private static final Offset<Double> EXACTLY = within(1e-9);

    static List<Optional<ReferenceMap>> maps() {
        Optional<Path> folder = TestData.folder("part-polis-math");
        if (folder.isEmpty()) {
            System.out.println("Skipped the published maps of Polis (2 conversations): not there");
            return List.of(Optional.empty());
        }
        return TestData.files(folder.get()).stream()
                .map(Path::getParent)
                .distinct()
                .filter(Files::isDirectory)
                .map(ReferenceMap::new)
                .map(Optional::of)
                .toList();
    }

    private static ReferenceMap there(Optional<ReferenceMap> reference) {
        Assumptions.assumeTrue(reference.isPresent());
        return reference.orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("maps")
    void peopleOnTheMapAreTheSameButForThoseThatPolisRemembers(Optional<ReferenceMap> perhaps) {
        ReferenceMap reference = there(perhaps);
        Set<Integer> placed = new HashSet<>();
        reference.map.placed().forEach(one -> placed.add(one.participant()));
        Set<Integer> theirs = ReferenceMap.numbers(reference.math.get("in-conv"));
        assertThat(theirs).containsAll(placed);
        // Polis keeps whoever once was on the map; we ask the votes alone.
        theirs.removeAll(placed);
        assertThat(theirs)
                .allSatisfy(participant ->
                        assertThat(reference.votes.count(participant)).isLessThan(7));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void thePlaneIsTheSame(Optional<ReferenceMap> perhaps) {
        ReferenceMap reference = there(perhaps);
        JsonNode pca = reference.math.get("pca");
        double[] centre = ReferenceMap.row(pca.get("center"));
        double[] first = ReferenceMap.row(pca.get("comps").get(0));
        double[] second = ReferenceMap.row(pca.get("comps").get(1));
        Axes axes = reference.map.axes();
        for (int at = 0; at < centre.length; at++) {
            // Their engine counts agreement as -1.
            assertThat(axes.centre().get(at)).isCloseTo(-centre[at], EXACTLY);
        }
        assertThat(Math.abs(Vectors.dot(array(axes.first()), first))).isCloseTo(1, within(1e-6));
        assertThat(Math.abs(Vectors.dot(array(axes.second()), second))).isCloseTo(1, within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void statementsSpreadAndComeUpAsTheyDo(Optional<ReferenceMap> perhaps) {
        ReferenceMap reference = there(perhaps);
        double[] extremity = ReferenceMap.row(reference.math.get("pca").get("comment-extremity"));
        for (StatementFigures figures : reference.map.statements()) {
            assertThat(figures.extremity()).isCloseTo(extremity[figures.statement()], EXACTLY);
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void peopleStandWhereTheyStand(Optional<ReferenceMap> perhaps) {
        ReferenceMap reference = there(perhaps);
        JsonNode base = reference.math.get("base-clusters");
        Map<Integer, Point> positions = new HashMap<>();
        reference.map.placed().forEach(one -> positions.put(one.participant(), one.position()));
        List<Point> ours = new ArrayList<>();
        List<Point> theirs = new ArrayList<>();
        for (int at = 0; at < base.get("x").size(); at++) {
            Optional.ofNullable(positions.get(base.get("members").get(at).get(0).asInt()))
                    .ifPresent(ours::add);
            if (ours.size() > theirs.size()) {
                theirs.add(new Point(
                        base.get("x").get(at).asDouble(), base.get("y").get(at).asDouble()));
            }
        }
        // Each axis may point either way.
        double signX = sign(ours, theirs, Point::x);
        double signY = sign(ours, theirs, Point::y);
        for (int at = 0; at < ours.size(); at++) {
            assertThat(ours.get(at).x() * signX).isCloseTo(theirs.get(at).x(), EXACTLY);
            assertThat(ours.get(at).y() * signY).isCloseTo(theirs.get(at).y(), EXACTLY);
        }
    }

    private static double sign(List<Point> ours, List<Point> theirs, ToDoubleFunction<Point> axis) {
        double sum = 0;
        for (int at = 0; at < ours.size(); at++) {
            sum += axis.applyAsDouble(ours.get(at)) * axis.applyAsDouble(theirs.get(at));
        }
        return Math.signum(sum);
    }

    @ParameterizedTest
    @MethodSource("maps")
    void groupsFromTheVotesAloneAreComparedWithTheirs(Optional<ReferenceMap> perhaps) {
        ReferenceMap reference = there(perhaps);
        Map<Integer, Integer> theirs = reference.groups();
        List<Integer> ours = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (Placed placed : reference.map.placed()) {
            ours.add(placed.group());
            others.add(theirs.getOrDefault(placed.participant(), -1));
        }
        double index = RandIndex.adjusted(ours, others);
        System.out.println(
                "Groups of " + reference.name + ": adjusted Rand index " + index + ", " + reference.map.choices());
        // Theirs come from a history of maps, each started from the one before; ours from the votes alone.
        assertThat(String.format(Locale.ROOT, "%.2f", index))
                .isEqualTo(reference.name.equals("below-100-ptpts") ? "0.41" : "0.63");
    }

    @ParameterizedTest
    @MethodSource("maps")
    void startedFromTheirCentresGroupsAreExactlyTheirs(Optional<ReferenceMap> perhaps) {
        ReferenceMap reference = there(perhaps);
        JsonNode base = reference.math.get("base-clusters");
        List<Point> points = new ArrayList<>();
        List<Integer> theirs = new ArrayList<>();
        Map<Integer, Integer> groups = reference.groups();
        for (int at = 0; at < base.get("x").size(); at++) {
            points.add(new Point(
                    base.get("x").get(at).asDouble(), base.get("y").get(at).asDouble()));
            theirs.add(groups.getOrDefault(base.get("members").get(at).get(0).asInt(), -1));
        }
        List<Point> centres = new ArrayList<>();
        for (JsonNode group : reference.math.get("group-clusters")) {
            centres.add(new Point(
                    group.get("center").get(0).asDouble(),
                    group.get("center").get(1).asDouble()));
        }
        Clustering ours = new KMeans(points, ReferenceMap.row(base.get("count"))).from(centres, 20);
        assertThat(Arrays.stream(ours.of()).boxed().toList()).isEqualTo(theirs);
        for (int group = 0; group < centres.size(); group++) {
            assertThat(ours.centres().get(group).distanceTo(centres.get(group))).isLessThan(1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void inTheirGroupsVotesAreCountedAsTheyDo(Optional<ReferenceMap> perhaps) {
        ReferenceMap reference = there(perhaps);
        Tallies tallies = reference.tallies();
        JsonNode groupVotes = reference.math.get("group-votes");
        for (int statement = 0; statement < tallies.all().size(); statement++) {
            for (int group = 0; group < groupVotes.size(); group++) {
                JsonNode theirs =
                        groupVotes.get(String.valueOf(group)).get("votes").get(String.valueOf(statement));
                Tally ours = tallies.byGroup().get(statement).get(group);
                assertThat(ours.agrees()).isEqualTo(theirs.get("A").asInt());
                assertThat(ours.disagrees()).isEqualTo(theirs.get("D").asInt());
                assertThat(ours.votes()).isEqualTo(theirs.get("S").asInt());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void inTheirGroupsPrioritiesAndAgreementByAllAreTheirs(Optional<ReferenceMap> perhaps) {
        ReferenceMap reference = there(perhaps);
        Tallies tallies = reference.tallies();
        double[] extremity = ReferenceMap.row(reference.math.get("pca").get("comment-extremity"));
        for (int statement = 0; statement < tallies.all().size(); statement++) {
            String key = String.valueOf(statement);
            double priority =
                    Priority.of(reference.facts.get(statement), tallies.onTheMap(statement), extremity[statement]);
            assertThat(priority)
                    .isCloseTo(reference.math.get("comment-priorities").get(key).asDouble(), EXACTLY);
            assertThat(tallies.byAll(statement, Opinion.AGREE))
                    .isCloseTo(
                            reference.math.get("group-aware-consensus").get(key).asDouble(), EXACTLY);
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void inTheirGroupsTheSameStatementsTellThem(Optional<ReferenceMap> perhaps) {
        ReferenceMap reference = there(perhaps);
        Tallies tallies = reference.tallies();
        JsonNode repness = reference.math.get("repness");
        for (int group = 0; group < repness.size(); group++) {
            JsonNode theirs = repness.get(String.valueOf(group));
            List<Representative> ours = Representatives.of(Comparison.of(
                    group, tallies, statement -> reference.facts.get(statement).onTheMap()));
            assertThat(ours).hasSameSizeAs(ReferenceMap.list(theirs));
            for (int at = 0; at < ours.size(); at++) {
                Representative one = ours.get(at);
                JsonNode other = theirs.get(at);
                assertThat(one.statement()).isEqualTo(other.get("tid").asInt());
                assertThat(one.side().name())
                        .isEqualToIgnoringCase(other.get("repful-for").asString());
                assertThat(one.successes()).isEqualTo(other.get("n-success").asInt());
                assertThat(one.trials()).isEqualTo(other.get("n-trials").asInt());
                assertThat(one.share()).isCloseTo(other.get("p-success").asDouble(), EXACTLY);
                assertThat(one.shareTest()).isCloseTo(other.get("p-test").asDouble(), EXACTLY);
                assertThat(one.ratio()).isCloseTo(other.get("repness").asDouble(), EXACTLY);
                assertThat(one.ratioTest()).isCloseTo(other.get("repness-test").asDouble(), within(1e-6));
                assertThat(one.bestAgreed()).isEqualTo(other.has("best-agree"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void whatMostPeopleShareIsTheSame(Optional<ReferenceMap> perhaps) {
        ReferenceMap reference = there(perhaps);
        for (Opinion side : List.of(Opinion.AGREE, Opinion.DISAGREE)) {
            List<JsonNode> theirs = ReferenceMap.list(
                    reference.math.get("consensus").get(side.name().toLowerCase(Locale.ROOT)));
            List<Shared> ours = reference.map.shared().stream()
                    .filter(shared -> shared.side() == side)
                    .toList();
            assertThat(ours).hasSameSizeAs(theirs);
            for (int at = 0; at < ours.size(); at++) {
                assertThat(ours.get(at).share())
                        .isCloseTo(theirs.get(at).get("p-success").asDouble(), EXACTLY);
                assertThat(ours.get(at).shareTest())
                        .isCloseTo(theirs.get(at).get("p-test").asDouble(), EXACTLY);
            }
        }
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
