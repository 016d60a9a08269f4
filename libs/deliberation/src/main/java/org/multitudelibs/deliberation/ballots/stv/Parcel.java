package org.multitudelibs.deliberation.ballots.stv;

import java.util.Arrays;

/**
 * Ballots of the same value in the hands of somebody.
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

    void addAll(Parcel<N> others) {
        if (size + others.size > papers.length) {
            papers = Arrays.copyOf(papers, Math.max(size * 2, size + others.size));
        }
        System.arraycopy(others.papers, 0, papers, size, others.size);
        size += others.size;
        ballots += others.ballots;
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
