package org.multitude.trust;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many there are of each, or how many more and fewer; what comes to nothing is not kept. */
final class Counts {
    private final Map<Count, Long> numbers = new HashMap<>();

    void add(Count count, long number) {
        if (number != 0) {
            numbers.merge(count, number, Counts::sum);
        }
    }

    private static @Nullable Long sum(Long one, Long other) {
        long sum = one + other;
        return sum == 0 ? null : Long.valueOf(sum);
    }

    Map<Count, Long> numbers() {
        return numbers;
    }
}
