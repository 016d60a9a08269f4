package org.multitudelibs.deliberation.opinion;

/**
 * A number of groups that was tried.
 *
 * @param groups how many; one only where no more can be told apart, as where all stand at one place
 * @param silhouette how well they are apart, from -1 to 1; the best is taken
 */
public record GroupChoice(int groups, double silhouette) {

    /** The smallest number that is tried where people can be told apart. */
    public static final int FEWEST = 2;

    private static final int MOST = 5;
    private static final int SMALL_FOR_ONE_MORE = 12;

    /** The greatest number that is tried for so many small clusters: one more for each twelve, at most five. */
    public static int most(int smallClusters) {
        return Math.min(MOST, FEWEST + smallClusters / SMALL_FOR_ONE_MORE);
    }
}
