package org.multitudelibs.deliberation.opinion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.multitudelibs.deliberation.TestData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A conversation captured with the mathematics that Polis published for it. */
final class ReferenceMap {
    private static final ObjectMapper JSON = new ObjectMapper();

    final String name;
    final JsonNode math;
    final Votes votes;
    final List<StatementFacts> facts = new ArrayList<>();
    final OpinionMap map;

    ReferenceMap(Path folder) {
        this.name = folder.getFileName().toString();
        this.math = JSON.readTree(TestData.bytes(folder.resolve("math-pca2.json")));
        Set<Integer> off = numbers(math.get("mod-out"));
        Set<Integer> meta = numbers(math.get("meta-tids"));
        int statements = math.get("n-cmts").asInt();
        for (int statement = 0; statement < statements; statement++) {
            facts.add(
                    new StatementFacts(off.contains(statement) && !meta.contains(statement), meta.contains(statement)));
        }
        this.votes = votes(folder, statements);
        this.map = OpinionMap.of(votes, facts);
    }

    private static Votes votes(Path folder, int statements) {
        List<JsonNode> rows = new ArrayList<>();
        JSON.readTree(TestData.bytes(folder.resolve("votes.json"))).forEach(rows::add);
        rows.sort(Comparator.comparingLong(row -> row.get("modified").asLong()));
        VotesBuilder votes = Votes.on(statements);
        for (JsonNode row : rows) {
            votes.add(
                    either(row, "pid", "participant_id"),
                    either(row, "tid", "statement_id"),
                    Opinion.of(row.get("vote").asInt()));
        }
        return votes.build();
    }

    private static int either(JsonNode row, String name, String otherName) {
        return row.has(name) ? row.get(name).asInt() : row.get(otherName).asInt();
    }

    /** The groups that Polis found. */
    Map<Integer, Integer> groups() {
        Map<Integer, Integer> groupOf = new HashMap<>();
        JsonNode base = math.get("base-clusters");
        for (JsonNode group : math.get("group-clusters")) {
            Set<Integer> small = numbers(group.get("members"));
            for (int at = 0; at < base.get("id").size(); at++) {
                if (small.contains(base.get("id").get(at).asInt())) {
                    numbers(base.get("members").get(at))
                            .forEach(one -> groupOf.put(one, group.get("id").asInt()));
                }
            }
        }
        return groupOf;
    }

    /** Votes counted by the groups that Polis found. */
    Tallies tallies() {
        int[] groupOf = new int[votes.participants()];
        Arrays.fill(groupOf, -1);
        groups().forEach((participant, group) -> groupOf[participant] = group);
        return Tallies.of(votes, groupOf, math.get("group-clusters").size());
    }

    static Set<Integer> numbers(JsonNode array) {
        Set<Integer> numbers = new HashSet<>();
        array.forEach(number -> numbers.add(number.asInt()));
        return numbers;
    }

    static double[] row(JsonNode array) {
        double[] row = new double[array.size()];
        for (int at = 0; at < row.length; at++) {
            row[at] = array.get(at).asDouble();
        }
        return row;
    }

    static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }
}
