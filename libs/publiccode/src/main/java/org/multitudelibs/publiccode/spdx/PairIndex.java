package org.multitudelibs.publiccode.spdx;

import java.util.Arrays;

/**
 * In which texts two words stand one after the other: one sorted row of numbers, each a pair, a text, and whether every copy
 * of the text has the pair. About a million entries of eight bytes.
 */
final class PairIndex {
    private static final int WORD_BITS = 20;
    private static final int TEXT_BITS = 12;

    private final long[] entries;

    private PairIndex(long[] entries) {
        this.entries = entries;
    }

    static long pair(int first, int second) {
        return (long) first << WORD_BITS | second;
    }

    /** How many pairs of a text each text of the list has: required ones, and all. */
    record Shared(int[] required, int[] all) {}

    /** Counts for pairs that are each given once. */
    Shared count(long[] pairs, int texts) {
        int[] required = new int[texts];
        int[] all = new int[texts];
        for (long pair : pairs) {
            long from = pair << TEXT_BITS;
            int at = Arrays.binarySearch(entries, from);
            at = at < 0 ? -at - 1 : at;
            while (at < entries.length && entries[at] >> TEXT_BITS == pair) {
                int text = (int) (entries[at] >> 1) & (1 << TEXT_BITS - 1) - 1;
                all[text]++;
                required[text] += (int) (entries[at] & 1);
                at++;
            }
        }
        return new Shared(required, all);
    }

    static final class Builder {
        private long[] entries = new long[1 << 16];
        private int size;

        /** A text by its place in the list, the pairs of every copy, and the words of the whole text. */
        void add(int text, long[] required, int[] whole) {
            if (text >= 1 << TEXT_BITS - 1) {
                throw new IllegalStateException("more texts than the index holds");
            }
            long[] sorted = required.clone();
            Arrays.sort(sorted);
            for (long pair : sorted) {
                put(pair, text, 1);
            }
            long[] pairs = new long[Math.max(0, whole.length - 1)];
            for (int at = 1; at < whole.length; at++) {
                pairs[at - 1] = pair(whole[at - 1], whole[at]);
            }
            Arrays.stream(pairs)
                    .distinct()
                    .filter(pair -> Arrays.binarySearch(sorted, pair) < 0)
                    .forEach(pair -> put(pair, text, 0));
        }

        private void put(long pair, int text, int required) {
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, size * 2);
            }
            entries[size++] = pair << TEXT_BITS | (long) text << 1 | required;
        }

        PairIndex build() {
            long[] all = Arrays.copyOf(entries, size);
            Arrays.sort(all);
            return new PairIndex(all);
        }
    }
}
