package org.multitudelibs.publiccode.swhid;

/** A part of a content (specification, clause 6). Both ends belong to it. */
public sealed interface Fragment {
    long first();

    long last();

    /** Lines, counted from 1, each ending with LF. */
    record Lines(long first, long last) implements Fragment {
        /** @throws IllegalArgumentException if the first is below 1 or beyond the last */
        public Lines {
            check(first, last, 1);
        }

        @Override
        public String toString() {
            return "lines=" + range(first, last);
        }
    }

    /** Bytes, counted from 0. */
    record Bytes(long first, long last) implements Fragment {
        /** @throws IllegalArgumentException if the first is below 0 or beyond the last */
        public Bytes {
            check(first, last, 0);
        }

        @Override
        public String toString() {
            return "bytes=" + range(first, last);
        }
    }

    private static void check(long first, long last, long lowest) {
        if (first < lowest) {
            throw new IllegalArgumentException("the count starts at " + lowest + ", so there is no " + first);
        }
        if (last < first) {
            throw new IllegalArgumentException("the range ends at " + last + ", before it starts at " + first);
        }
    }

    private static String range(long first, long last) {
        return first == last ? Long.toString(first) : first + "-" + last;
    }
}
