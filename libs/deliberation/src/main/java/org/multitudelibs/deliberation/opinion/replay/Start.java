package org.multitudelibs.deliberation.opinion.replay;

import java.util.Arrays;
import java.util.Random;

/**
 * Where the search for a component starts when no update before has one. Polis draws every entry between 0 and 1 without
 * a seed (Q12), so that two of its own first updates may differ by what a hundred steps leave, about 1e-4 where the
 * strengths of components are close; here the draw is repeatable.
 */
public sealed interface Start {

    /** Entries between 0 and 1, drawn with {@link Random} from a seed. */
    record Drawn(long seed) implements Start {}

    /** All entries 1, as Polis' own replays do. It finds nothing where opinions differ only at right angles to it. */
    record Ones() implements Start {}

    /** The starting vector. */
    static double[] vector(Start start, int length, Random random) {
        double[] vector = new double[length];
        switch (start) {
            case Ones() -> Arrays.fill(vector, 1);
            case Drawn drawn -> Arrays.setAll(vector, at -> random.nextDouble());
        }
        return vector;
    }

    /** The source of chance of a replay. */
    static Random random(Start start) {
        return new Random(
                switch (start) {
                    case Ones() -> 0;
                    case Drawn(long seed) -> seed;
                });
    }
}
