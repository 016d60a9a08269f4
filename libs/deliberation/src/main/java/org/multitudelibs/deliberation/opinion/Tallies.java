package org.multitudelibs.deliberation.opinion;

import java.util.ArrayList;
import java.util.List;

/** Votes counted by statement: of everybody, and of each group. */
public record Tallies(List<Tally> all, List<List<Tally>> byGroup) {

    public Tallies {
        all = List.copyOf(all);
        byGroup = byGroup.stream().map(List::copyOf).toList();
    }

    /** @param groupOf the group of each participant, or a negative number for one who is not on the map */
    public static Tallies of(Votes votes, int[] groupOf, int groups) {
        int wide = groups + 1;
        int[] counts = new int[votes.statements() * wide * 3];
        for (int participant = 0; participant < votes.participants(); participant++) {
            for (int at = votes.start(participant); at < votes.end(participant); at++) {
                int row = votes.statementAt(at) * wide;
                int opinion = votes.valueAt(at) + 1;
                counts[row * 3 + opinion]++;
                if (groupOf[participant] >= 0) {
                    counts[(row + 1 + groupOf[participant]) * 3 + opinion]++;
                }
            }
        }
        List<Tally> all = new ArrayList<>();
        List<List<Tally>> byGroup = new ArrayList<>();
        for (int statement = 0; statement < votes.statements(); statement++) {
            all.add(tally(counts, statement * wide));
            List<Tally> ofGroups = new ArrayList<>();
            for (int group = 0; group < groups; group++) {
                ofGroups.add(tally(counts, statement * wide + 1 + group));
            }
            byGroup.add(ofGroups);
        }
        return new Tallies(all, byGroup);
    }

    private static Tally tally(int[] counts, int row) {
        return new Tally(counts[row * 3 + 2], counts[row * 3], counts[row * 3 + 1]);
    }

    /** The votes of all groups on a statement together. */
    public Tally onTheMap(int statement) {
        Tally sum = Tally.NONE;
        for (Tally ofGroup : byGroup.get(statement)) {
            sum = sum.plus(ofGroup);
        }
        return sum;
    }

    /** The shares of one side in each group, multiplied: high when it is high in every group. */
    public double byAll(int statement, Opinion side) {
        List<Tally> ofGroups = byGroup.get(statement);
        double product = ofGroups.isEmpty() ? 0 : 1;
        for (Tally ofGroup : ofGroups) {
            product *= ofGroup.share(side);
        }
        return product;
    }
}
