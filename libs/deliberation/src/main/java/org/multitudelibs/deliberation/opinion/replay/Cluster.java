package org.multitudelibs.deliberation.opinion.replay;

import java.util.List;
import org.multitudelibs.deliberation.opinion.Point;

/**
 * What k-means gathered. Ids go on from update to update.
 *
 * @param members ids of participants in a base cluster, ids of base clusters in a group or a subgroup
 */
public record Cluster(int id, List<Integer> members, Point centre) {

    public Cluster {
        members = List.copyOf(members);
    }

    Cluster at(Point newCentre) {
        return new Cluster(id, members, newCentre);
    }
}
