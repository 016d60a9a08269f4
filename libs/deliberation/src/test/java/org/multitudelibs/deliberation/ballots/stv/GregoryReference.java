package org.multitudelibs.deliberation.ballots.stv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.multitudelibs.deliberation.ballots.stv.DroopReport.Action;

/** The stages of a count by Gregory's method, put together from the actions that Droop reports. */
final class GregoryReference {
    private final List<Expected> stages = new ArrayList<>();
    private Set<Integer> excluded = new HashSet<>();
    private Set<Integer> electedWithTransfer = new HashSet<>();
    private int zeroSurpluses;

    /** A stage: what it must end with. */
    record Expected(Stage.Kind kind, Set<Integer> excluded, Set<Integer> elected, Action after) {}

    GregoryReference(List<Action> actions, boolean scottish) {
        Action before = actions.getFirst();
        for (Action action : actions) {
            switch (action.tag()) {
                case "begin" -> add(Stage.Kind.FIRST_PREFERENCES, action);
                case "count" -> {
                    if (stages.isEmpty()) {
                        add(Stage.Kind.FIRST_PREFERENCES, action);
                    }
                }
                case "elect" -> {
                    if (action.message().startsWith("Elect: ")) {
                        electedWithTransfer.addAll(action.newly("elected", before));
                    } else {
                        flush(before);
                        stages.getLast().elected.addAll(action.newly("elected", before));
                    }
                }
                case "defeat" -> {
                    if (!action.message().startsWith("Defeat remaining")) {
                        excluded.addAll(action.newly("defeated", before));
                    }
                }
                case "transfer" -> {
                    if (scottish && action.message().endsWith("(0.00000)") && excluded.isEmpty()) {
                        zeroSurpluses++;
                    } else {
                        add(excluded.isEmpty() ? Stage.Kind.SURPLUS : Stage.Kind.EXCLUSION, action);
                    }
                }
                default -> {
                    // Ties, rounds and the end change nothing.
                }
            }
            before = action;
        }
        flush(before);
    }

    /** An exclusion after which nothing moves. */
    private void flush(Action last) {
        if (!excluded.isEmpty()) {
            add(Stage.Kind.EXCLUSION, last);
        }
    }

    private void add(Stage.Kind kind, Action after) {
        stages.add(new Expected(kind, excluded, electedWithTransfer, after));
        excluded = new HashSet<>();
        electedWithTransfer = new HashSet<>();
    }

    List<Expected> stages() {
        return stages;
    }

    /** Rounds in which Droop transfers a surplus of nothing. */
    int zeroSurpluses() {
        return zeroSurpluses;
    }
}
