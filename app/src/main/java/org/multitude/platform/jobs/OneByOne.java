package org.multitude.platform.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a job does to many things: one that fails holds up no other. */
public final class OneByOne {
    private OneByOne() {}

    /**
     * Does it to each.
     *
     * @throws RuntimeException the first failure, with the others in it, once all had their turn
     */
    public static <T> void each(Iterable<T> things, Consumer<T> work) {
        List<RuntimeException> failures = new ArrayList<>();
        for (T thing : things) {
            try {
                work.accept(thing);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }
}
