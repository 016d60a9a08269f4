package org.multitudelibs.deliberation.opinion.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.multitudelibs.deliberation.TestData;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.opinion.Point;
import org.multitudelibs.deliberation.opinion.Tally;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A conversation captured with what Polis' worker had published for it. */
final class Captured {
    private static final ObjectMapper JSON = new ObjectMapper();

    final String name;
    final JsonNode math;
    /** As they came; of several of one participant on a statement the capture has the last only. */
    final List<Vote> votes = new ArrayList<>();

    Captured(Path folder) {
        this.name = folder.getFileName().toString();
        this.math = JSON.readTree(TestData.bytes(folder.resolve("math-pca2.json")));
        List<JsonNode> rows = list(JSON.readTree(TestData.bytes(folder.resolve("votes.json"))));
        rows.sort(Comparator.comparingLong(row -> row.get("modified").asLong()));
        for (JsonNode row : rows) {
            votes.add(new Vote(
                    row.path("pid").asInt(row.path("participant_id").asInt()),
                    row.path("tid").asInt(row.path("statement_id").asInt()),
                    Opinion.of(row.get("vote").asInt())));
        }
    }

    List<Moderation> moderation() {
        SortedSet<Integer> meta = ids(math.get("meta-tids"));
        return ids(math.get("mod-out")).stream()
                .map(statement -> new Moderation(statement, !meta.contains(statement), meta.contains(statement)))
                .toList();
    }

    /** What the worker had left, without what it forgets in a restart. */
    Memory memory() {
        JsonNode pca = math.get("pca");
        return new Memory(
                ids(math.get("in-conv")),
                new Directions(
                        numbers(pca.get("center")),
                        List.of(
                                numbers(pca.get("comps").get(0)),
                                numbers(pca.get("comps").get(1)))),
                baseClusters(),
                Memory.OfLevel.NONE,
                new TreeMap<>(),
                votesOfGroups());
    }

    List<Cluster> baseClusters() {
        JsonNode base = math.get("base-clusters");
        List<Cluster> clusters = new ArrayList<>();
        for (int at = 0; at < base.get("id").size(); at++) {
            clusters.add(new Cluster(
                    base.get("id").get(at).asInt(),
                    inOrder(base.get("members").get(at)),
                    new Point(
                            base.get("x").get(at).asDouble(),
                            base.get("y").get(at).asDouble())));
        }
        return clusters;
    }

    List<Cluster> groups() {
        return list(math.get("group-clusters")).stream()
                .map(group -> new Cluster(
                        group.get("id").asInt(),
                        inOrder(group.get("members")),
                        new Point(
                                group.get("center").get(0).asDouble(),
                                group.get("center").get(1).asDouble())))
                .toList();
    }

    Tally tally(int group, int statement) {
        JsonNode counts =
                math.get("group-votes").get(String.valueOf(group)).get("votes").get(String.valueOf(statement));
        int agrees = counts.get("A").asInt();
        int disagrees = counts.get("D").asInt();
        return new Tally(agrees, disagrees, counts.get("S").asInt() - agrees - disagrees);
    }

    private SortedMap<Integer, Tally> votesOfGroups() {
        SortedMap<Integer, Tally> sums = new TreeMap<>();
        for (int statement : ids(math.get("tids"))) {
            for (Cluster group : groups()) {
                sums.merge(statement, tally(group.id(), statement), Tally::plus);
            }
        }
        return sums;
    }

    double figure(String of, int id) {
        return math.get(of).get(String.valueOf(id)).asDouble();
    }

    static SortedSet<Integer> ids(JsonNode array) {
        return new TreeSet<>(inOrder(array));
    }

    static List<Integer> inOrder(JsonNode array) {
        return list(array).stream().map(JsonNode::asInt).toList();
    }

    static List<Double> numbers(JsonNode array) {
        return list(array).stream().map(JsonNode::asDouble).toList();
    }

    static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }
}
