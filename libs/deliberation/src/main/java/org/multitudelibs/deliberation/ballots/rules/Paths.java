package org.multitudelibs.deliberation.ballots.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Says why somebody is elected by the Schulze method: the strongest path to each of the others, and how strong the way back is. */
final class Paths {
    private final Strengths victories;
    private final int[][] strongest;
    private final Transcript transcript;

    Paths(Strengths victories, int[][] strongest, Transcript transcript) {
        this.victories = victories;
        this.strongest = strongest;
        this.transcript = transcript;
    }

    void say(int winner, List<Integer> others) {
        int[] before = tree(winner);
        for (int other : others) {
            if (other != winner) {
                int there = strongest[winner][other];
                int back = strongest[other][winner];
                String verdict = there > back ? " is above " : " is equal to ";
                String way = there == 0
                        ? "no path leads to it"
                        : "the strongest path, " + path(before, winner, other) + ", has " + victories.value(there);
                String wayBack = back == 0 ? "none leads back" : "the strongest one back has " + victories.value(back);
                transcript.say(
                        there > back ? "above" : "equal",
                        List.of(winner, other),
                        transcript.name(winner) + verdict + transcript.name(other) + ": " + way + ", " + wayBack + ".");
            }
        }
    }

    private String path(int[] before, int from, int to) {
        Deque<String> names = new ArrayDeque<>();
        for (int at = to; at != from; at = before[at]) {
            names.addFirst(transcript.name(at));
        }
        names.addFirst(transcript.name(from));
        return String.join(" – ", names);
    }

    /** Before whom each stands on a strongest path; the direct way where it is one. */
    private int[] tree(int from) {
        int count = strongest.length;
        int[] before = new int[count];
        Arrays.fill(before, -1);
        List<Integer> reached = new ArrayList<>(List.of(from));
        List<Integer> left = new ArrayList<>();
        for (int to = 0; to < count; to++) {
            if (to != from && strongest[from][to] > 0) {
                if (victories.place(from, to) == strongest[from][to]) {
                    before[to] = from;
                    reached.add(to);
                } else {
                    left.add(to);
                }
            }
        }
        // Whoever is reached more strongly stands before: each of the rest follows one of those already reached.
        for (int at = 0; at < reached.size(); at++) {
            int middle = reached.get(at);
            left.removeIf(to -> {
                boolean follows = Math.min(strongest[from][middle], victories.place(middle, to)) == strongest[from][to];
                if (follows) {
                    before[to] = middle;
                    reached.add(to);
                }
                return follows;
            });
        }
        return before;
    }
}
