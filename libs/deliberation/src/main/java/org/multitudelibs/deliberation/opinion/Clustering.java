package org.multitudelibs.deliberation.opinion;

import java.util.List;

/** To which centre each point belongs. */
record Clustering(int[] of, List<Point> centres) {

    int size() {
        return centres.size();
    }

    /** How many points each centre has. */
    double[] sizes() {
        double[] sizes = new double[size()];
        for (int centre : of) {
            sizes[centre]++;
        }
        return sizes;
    }

    /** How well the clusters are apart. */
    double silhouette(List<Point> points) {
        return Silhouette.of(points, of, size());
    }
}
