package org.multitudelibs.deliberation.ballots.stv;

import java.util.Arrays;

/**
 * Ballots of the same value that somebody got together.
 *
 * @param <N> the numbers that values are
 */
final class Parcel<N> {
    private final N value;
    private int[] papers = new int[8];
    private int size;
    private long ballots;

    Parcel(N value) {
        this.value = value;
    }

    void add(int paper, long voters) {
        if (size == papers.length) {
            papers = Arrays.copyOf(papers, size * 2);
        }
        papers[size++] = paper;
        ballots += voters;
    }

    /** What each ballot is worth. */
    N value() {
        return value;
    }

    int size() {
        return size;
    }

    int paper(int index) {
        return papers[index];
    }

    /** How many voters cast them. */
    long ballots() {
        return ballots;
    }
}
