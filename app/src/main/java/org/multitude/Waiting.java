package org.multitude;

import java.time.Duration;

/** Says on the terminal for how many seconds something has been going on, from the first second until it is over. */
final class Waiting implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final ProgressLine line = new ProgressLine("seconds");
    private final long start = System.nanoTime();
    private final Thread saying;

    Waiting() {
        saying = Thread.ofVirtual().start(this::say);
    }

    private void say() {
        try {
            while (true) {
                Thread.sleep(BETWEEN);
                long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
                if (seconds > 0) {
                    line.at(seconds);
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        saying.interrupt();
        try {
            saying.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        line.end();
    }
}
