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
            say(bar(done, all, unit));
        }
    }

    /** How many of how many are done, as a bar and in figures. */
    static String bar(long done, long all, String unit) {
        int ticks = (int) (TICKS * Math.min(done, all) / Math.max(1, all));
        return "[%s%s] %,d of %,d %s".formatted("|".repeat(ticks), ".".repeat(TICKS - ticks), done, all, unit);
    }

    /** Puts these words on the line instead of what it says. */
    void say(String words) {
        if (watched) {
            System.err.print("\r" + OneLine.of(words) + "\u001b[K");
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
