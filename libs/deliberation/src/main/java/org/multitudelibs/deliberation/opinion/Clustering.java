package org.multitudelibs.deliberation.opinion;

import java.util.List;

/**
 * To which centre each point belongs.
 *
 * @param within squared distances of points to their centres, by their weights, summed: the less, the better gathered
 * @param lightest weight of the cluster that has least
 */
record Clustering(int[] of, List<Point> centres, double within, double lightest) {

    int size() {
        return centres.size();
    }

    /** How well the clusters are apart. */
    double silhouette(List<Point> points) {
        return Silhouette.of(points, of, size());
    }
}
