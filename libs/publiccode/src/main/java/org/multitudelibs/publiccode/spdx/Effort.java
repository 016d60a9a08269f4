package org.multitudelibs.publiccode.spdx;

/**
 * How much work one text may cause when templates are followed: a hundred times what the longest licences need. A text
 * that was written to cause more is likened to the list only.
 */
final class Effort {
    private static final long MOST = 1_000_000;

    private long left = MOST;

    boolean isLeft() {
        return left > 0;
    }

    void step() {
        left--;
    }

    /** Looking whether a pattern accepts words may take the square of their letters. */
    void pattern(int characters) {
        left -= 1 + (long) characters * characters / 16;
    }
}
