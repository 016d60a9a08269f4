package org.multitudelibs.deliberation.opinion;

/**
 * A number of groups that was tried.
 *
 * @param groups how many
 * @param silhouette how well they are apart, from -1 to 1; the best is taken
 */
public record GroupChoice(int groups, double silhouette) {

    /** The smallest number that is tried. */
    public static final int FEWEST = 2;

    private static final int MOST = 5;
    private static final int SMALL_FOR_ONE_MORE = 12;

    /** The greatest number that is tried for so many small clusters: one more for each twelve, at most five. */
    public static int most(int smallClusters) {
        return Math.min(MOST, FEWEST + smallClusters / SMALL_FOR_ONE_MORE);
    }
}
