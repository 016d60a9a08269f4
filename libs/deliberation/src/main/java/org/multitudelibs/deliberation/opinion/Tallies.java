package org.multitudelibs.deliberation.opinion;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Votes counted by statement: of everybody, and of each group. */
public record Tallies(List<Tally> all, List<List<Tally>> byGroup) {

    public Tallies {
        all = List.copyOf(all);
        byGroup = byGroup.stream().map(List::copyOf).toList();
    }

    /** @param groupOf the group of each participant, or a negative number for one who is not on the map */
    public static Tallies of(Votes votes, int[] groupOf, int groups) {
        int[] all = new int[Packed.room(votes.statements())];
        int[][] byGroup = new int[groups][all.length];
        int[] packed = votes.packed();
        for (int participant = 0; participant < votes.participants(); participant++) {
            int end = votes.end(participant);
            int[] ofGroup = groupOf[participant] < 0 ? all : byGroup[groupOf[participant]];
            for (int at = votes.start(participant); at < end; at++) {
                all[packed[at]]++;
                if (ofGroup != all) {
                    ofGroup[packed[at]]++;
                }
            }
        }
        return new Tallies(
                IntStream.range(0, votes.statements())
                        .mapToObj(statement -> Packed.tally(all, statement))
                        .toList(),
                IntStream.range(0, votes.statements())
                        .mapToObj(statement -> Arrays.stream(byGroup)
                                .map(ofGroup -> Packed.tally(ofGroup, statement))
                                .toList())
                        .toList());
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
