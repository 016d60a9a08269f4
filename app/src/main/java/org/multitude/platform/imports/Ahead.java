package org.multitude.platform.imports;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Prepares things on a thread of its own, a few ahead of whoever takes them: one reads while the other writes. */
public final class Ahead {
    private static final int AHEAD = 4;

    private Ahead() {}

    /**
     * Takes everything that is prepared, in its order, on the thread that calls.
     *
     * @param source hands on each thing that it prepares
     */
    public static <T> void each(Consumer<Consumer<T>> source, Consumer<T> take) {
        BlockingQueue<Optional<T>> ready = new ArrayBlockingQueue<>(AHEAD);
        CompletableFuture<Boolean> prepared = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().daemon().name("import-ahead").start(() -> {
            try {
                source.accept(thing -> put(ready, Optional.of(thing)));
                prepared.complete(true);
            } catch (RuntimeException | Error e) {
                prepared.completeExceptionally(e);
            }
            end(ready);
        });
        try {
            for (Optional<T> next = ready.take(); next.isPresent(); next = ready.take()) {
                take.accept(next.get());
            }
            prepared.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the import was interrupted");
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } finally {
            thread.interrupt();
        }
    }

    private static <T> void put(BlockingQueue<Optional<T>> ready, Optional<T> thing) {
        try {
            ready.put(thing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("nobody takes it any more");
        }
    }

    /** Says that nothing more comes, to whoever still waits. */
    private static <T> void end(BlockingQueue<Optional<T>> ready) {
        try {
            ready.put(Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
