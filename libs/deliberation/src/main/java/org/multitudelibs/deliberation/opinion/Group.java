package org.multitudelibs.deliberation.opinion;

import java.util.List;

/**
 * People who think alike. Groups are numbered from 0, the largest first, of equally large ones the one farther west: by nothing
 * but the votes. In a running consultation two groups about as large may therefore exchange their numbers, and the letters made of
 * them, from one map to the next.
 *
 * @param members participants, in their order
 * @param centre mean position of the members
 * @param hull corners of the smallest convex shape around the members, counter-clockwise
 * @param representative what tells the group from the others, what it agrees with first
 */
public record Group(
        int number, List<Integer> members, Point centre, List<Point> hull, List<Representative> representative) {

    public Group {
        members = List.copyOf(members);
        hull = List.copyOf(hull);
        representative = List.copyOf(representative);
    }
}
