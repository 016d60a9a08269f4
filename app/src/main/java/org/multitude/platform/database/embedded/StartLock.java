package org.multitude.platform.database.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** One at a time starts, adopts or stops the server of a data directory, on this machine. */
final class StartLock implements Closeable {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    /** A file lock is the whole JVM's, so threads need one between them. */
    private static final ReentrantLock IN_THIS_JVM = new ReentrantLock();

    private final FileChannel channel;

    private StartLock(FileChannel channel) {
        this.channel = channel;
    }

    static StartLock take(Home home) throws IOException {
        long end = System.nanoTime() + LIMIT.toNanos();
        try {
            if (!IN_THIS_JVM.tryLock(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy(home);
            }
            try {
                return new StartLock(lock(home, end));
            } catch (IOException | InterruptedException | RuntimeException e) {
                IN_THIS_JVM.unlock();
                throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + home.lock());
        }
    }

    private static FileChannel lock(Home home, long end) throws IOException, InterruptedException {
        FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            while (lock == null) {
                if (System.nanoTime() > end) {
                    throw busy(home);
                }
                Thread.sleep(20);
                lock = channel.tryLock();
            }
            return channel;
        } catch (IOException | InterruptedException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static EmbeddedPostgresException busy(Home home) {
        return new EmbeddedPostgresException("Another process has been starting or stopping the PostgreSQL server of "
                + home.root() + " for " + LIMIT.toMinutes() + " minutes: see what it waits for, or end it.");
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            IN_THIS_JVM.unlock();
        }
    }
}
