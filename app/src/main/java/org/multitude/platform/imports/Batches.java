package org.multitude.platform.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** Gathers things that come one by one, and hands on some at once: fewer of them when they are large. */
public final class Batches<T> {
    private static final int MOST = 64;
    private static final int HEAVIEST = 1_000_000;

    private final ToIntFunction<T> weight;
    private final Consumer<List<T>> take;
    private List<T> batch = new ArrayList<>();
    private int heavy;

    /**
     * Gathers.
     *
     * @param weight about how many characters a thing has
     */
    public Batches(ToIntFunction<T> weight, Consumer<List<T>> take) {
        this.weight = weight;
        this.take = take;
    }

    /** One more. */
    public void add(T thing) {
        batch.add(thing);
        heavy += weight.applyAsInt(thing);
        if (batch.size() == MOST || heavy > HEAVIEST) {
            end();
        }
    }

    /** Hands on those that wait. */
    public void end() {
        if (!batch.isEmpty()) {
            List<T> full = batch;
            batch = new ArrayList<>();
            heavy = 0;
            take.accept(full);
        }
    }
}
