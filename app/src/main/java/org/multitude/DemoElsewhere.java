package org.multitude;

/** The data directory holds an installation that somebody claimed: no story is told over it. */
final class DemoElsewhere extends RuntimeException {
    DemoElsewhere() {
        super("This data directory holds an installation of its own, and the demonstration would be mixed into it:"
                + " give the demonstration another one with --data DIR.");
    }
}
