package org.multitudelibs.deliberation.ballots.stv;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.multitudelibs.deliberation.ballots.stv.DroopReport.Action;

/** The rounds of a count by Meek's method, put together from the actions that are reported. */
final class MeekReference {
    private final Map<Integer, Round> rounds = new TreeMap<>();
    private @Nullable Action first;
    private @Nullable Action end;
    private final Set<Integer> electedAtLast = new HashSet<>();

    /** A round: how votes stood when somebody was elected or excluded, and who was. */
    static final class Round {
        final Set<Integer> elected = new HashSet<>();
        final Set<Integer> excluded = new HashSet<>();

        @Nullable
        Action iterated;

        @Nullable
        Action found;

        Action found() {
            return java.util.Objects.requireNonNull(found);
        }

        /** The surplus, where it is told. */
        Optional<String> surplus() {
            return Optional.ofNullable(iterated)
                    .or(() -> elected.isEmpty() ? Optional.ofNullable(found) : Optional.empty())
                    .map(Action::surplus);
        }
    }

    MeekReference(List<Action> actions) {
        Action before = actions.getFirst();
        for (Action action : actions) {
            String message = action.message();
            switch (action.tag()) {
                case "begin" -> first = action;
                case "end" -> end = action;
                case "iterate" -> round(action).iterated = action;
                case "elect" -> {
                    if (message.startsWith("Elect remaining")) {
                        electedAtLast.addAll(action.newly("elected", before));
                    } else {
                        find(round(action), action).elected.addAll(action.newly("elected", before));
                    }
                }
                case "defeat" -> {
                    if (!message.startsWith("Defeat remaining")) {
                        find(round(action), action).excluded.addAll(action.newly("defeated", before));
                    }
                }
                default -> {
                    // Ties and rounds change nothing.
                }
            }
            before = action;
        }
    }

    private Round round(Action action) {
        return rounds.computeIfAbsent(action.round(), number -> new Round());
    }

    private static Round find(Round round, Action action) {
        round.found = round.found == null ? action : round.found;
        return round;
    }

    Map<Integer, Round> rounds() {
        return rounds;
    }

    Action first() {
        return java.util.Objects.requireNonNull(first);
    }

    Action end() {
        return java.util.Objects.requireNonNull(end);
    }

    /** Who took the last vacancies without a quota. */
    Set<Integer> electedAtLast() {
        return electedAtLast;
    }
}
