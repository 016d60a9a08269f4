package org.multitude;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Says on the terminal how far something has come, from the first second until it is over: which step it is at, how many of the
 * bytes of a file are read, and for how many seconds it has been going on.
 */
final class Waiting implements Steps, AutoCloseable {
    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final String COUNTING = "counting";

    private final ProgressLine line = new ProgressLine("");
    private final long start = System.nanoTime();
    private final AtomicLong read = new AtomicLong();
    private final Thread saying;
    private volatile String step = COUNTING;
    private volatile long size;

    Waiting() {
        saying = Thread.ofVirtual().start(this::say);
    }

    @Override
    public void begin(String name) {
        size = 0;
        step = name;
    }

    @Override
    public InputStream open(Path file) throws IOException {
        begin("reading " + file.getFileName());
        read.set(0);
        size = Files.size(file);
        return new Counted(Files.newInputStream(file));
    }

    /** How far it has come after so many seconds, in one line. */
    String state(long seconds) {
        long all = size;
        String bytes = all > 0 ? " " + ProgressLine.bar(read.get(), all, "bytes") : "";
        return "%s%s, %,d %s".formatted(step, bytes, seconds, seconds == 1 ? "second" : "seconds");
    }

    private void say() {
        try {
            while (true) {
                Thread.sleep(BETWEEN);
                long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
                if (seconds > 0) {
                    line.say(state(seconds));
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

    /** Counts what is read; at its end the counting of what was read begins. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? one : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int found = super.read(into, offset, length);
            count(found);
            return found;
        }

        private void count(int found) {
            if (found < 0) {
                begin(COUNTING);
            } else {
                read.addAndGet(found);
            }
        }
    }
}
