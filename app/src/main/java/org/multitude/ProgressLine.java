package org.multitude;

/** One line on the terminal that says how far a command has come; silent when nobody watches. */
final class ProgressLine {
    private static final int TICKS = 40;
    private static final long EVERY = 200_000_000L;

    private final String unit;
    private final boolean watched = System.console() != null && System.console().isTerminal();
    private long lastShown;

    ProgressLine(String unit) {
        this.unit = unit;
    }

    /** Whether somebody watches a terminal. */
    boolean watched() {
        return watched;
    }

    void at(long done) {
        long now = System.nanoTime();
        if (watched && now - lastShown > EVERY) {
            lastShown = now;
            System.err.printf("\r%,d %s\u001b[K", done, unit);
            System.err.flush();
        }
    }

    /** How many of how many are done, with a bar. */
    void at(long done, long all) {
        long now = System.nanoTime();
        if (watched && (now - lastShown > EVERY || done == all)) {
            lastShown = now;
            int ticks = (int) (TICKS * done / Math.max(1, all));
            System.err.printf(
                    "\r[%s%s] %,d of %,d %s\u001b[K", "|".repeat(ticks), ".".repeat(TICKS - ticks), done, all, unit);
            System.err.flush();
        }
    }

    void end() {
        if (watched) {
            System.err.print("\r\u001b[K");
            System.err.flush();
        }
    }
}
