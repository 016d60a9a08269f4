package org.multitude.opengov.consultation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.multitudelibs.deliberation.opinion.Group;
import org.multitudelibs.deliberation.opinion.Representative;

/**
 * The opinion map as a page shows it, drawn and in words.
 *
 * @param at when it was computed
 * @param voters people who had voted
 * @param placed those of them who have a sign
 * @param statements statements that stood
 * @param votes votes it was computed from
 * @param each how many people one sign stands for
 * @param svg the drawing
 * @param groups the groups, in words
 * @param here whether the reader's star is on it
 */
public record MapView(
        Instant at,
        int voters,
        int placed,
        int statements,
        long votes,
        int each,
        String svg,
        List<GroupLine> groups,
        boolean here) {

    /**
     * A group in words: no name is made up for it, its statements name it.
     *
     * @param letter its letter
     * @param number its number, from 0
     * @param size how many people
     * @param says what sets it most apart
     */
    public record GroupLine(String letter, int number, int size, List<Says> says) {
        /** Most statements that tell what a group is. */
        private static final int SAYS = 2;
        /** A difference of shares that is as sure as nine in ten (a z-score). */
        private static final double SURE = 1.2816;

        /** What is told of a group, in its order. */
        public static Stream<Representative> told(Group group) {
            return group.representative().stream().filter(GroupLine::tells).limit(SAYS);
        }

        /** That nobody of a group is on a side says something only where the others are on that side. */
        private static boolean tells(Representative one) {
            return one.successes() > 0 || one.ratioTest() < -SURE;
        }
    }

    /**
     * What a group says of a statement.
     *
     * @param agrees the side whose share is said
     * @param on how many of the group are on it
     * @param votes how many of the group voted
     * @param percent that share, rounded
     */
    public record Says(Statement statement, boolean agrees, int on, int votes, int percent) {
        /** Key of the sentence that says it: of its statement, its share and how many voted. */
        public String key() {
            return "consultation.group." + (on == 0 ? "nobody-" : "") + (agrees ? "agrees" : "disagrees");
        }
    }

    /** People who voted and have no sign. */
    public int unplaced() {
        return voters - placed;
    }
}
