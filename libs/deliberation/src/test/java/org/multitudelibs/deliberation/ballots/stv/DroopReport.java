package org.multitudelibs.deliberation.ballots.stv;

import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.TestData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A count as Droop reports it in JSON: action by action, each with what stands after it. */
record DroopReport(String rule, int places, List<Action> actions) {

    static DroopReport read(Path file) {
        JsonNode root = new ObjectMapper().readTree(TestData.bytes(file));
        List<Action> actions = new ArrayList<>();
        String quota = root.path("quota").asString();
        for (JsonNode node : root.get("actions")) {
            if (!node.get("tag").asString().equals("log")) {
                actions.add(Action.of(node, quota));
            }
        }
        int places = root.path("options").path("options").path("display").asInt();
        return new DroopReport(root.get("rule_name").asString(), places, actions);
    }

    /** A figure as the report prints it. */
    String printed(BigFraction figure) {
        return figure.bigDecimalValue(places, RoundingMode.HALF_UP).toPlainString();
    }

    /**
     * What was done.
     *
     * @param left votes that are not transferable, or the residual of Meek's method
     */
    record Action(
            String tag,
            int round,
            String message,
            String quota,
            String surplus,
            String left,
            Map<Integer, String> votes,
            Map<Integer, String> states,
            Map<Integer, String> keepFactors) {

        private static Action of(JsonNode node, String quota) {
            Map<Integer, String> votes = new TreeMap<>();
            Map<Integer, String> states = new TreeMap<>();
            Map<Integer, String> keepFactors = new TreeMap<>();
            int standing = 0;
            Map<Integer, JsonNode> sorted = new TreeMap<>();
            node.get("cstate")
                    .propertyStream()
                    .forEach(entry -> sorted.put(Integer.parseInt(entry.getKey()), entry.getValue()));
            for (JsonNode candidate : sorted.values()) {
                String state = candidate.get("state").asString();
                if (!state.equals("withdrawn")) {
                    votes.put(standing, candidate.get("vote").asString());
                    states.put(standing, state);
                    if (candidate.has("kf")) {
                        keepFactors.put(standing, candidate.get("kf").asString());
                    }
                    standing++;
                }
            }
            String left = node.has("nt_votes") ? "nt_votes" : "residual";
            return new Action(
                    node.get("tag").asString(),
                    node.get("round").asInt(),
                    node.get("msg").asString(),
                    node.path("quota").asString(quota),
                    node.path("surplus").asString(),
                    node.path(left).asString(),
                    votes,
                    states,
                    keepFactors);
        }

        /** Who is in a state now and was not in the action before. */
        Set<Integer> newly(String state, Action before) {
            Set<Integer> newly = new HashSet<>();
            states.forEach((candidate, now) -> {
                if (now.equals(state) && !state.equals(before.states.get(candidate))) {
                    newly.add(candidate);
                }
            });
            return newly;
        }
    }
}
