package org.multitudelibs.deliberation.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The directions in which opinions differ most: the first principal components, found by Lanczos' method (C. Lanczos,
 * "An iteration method for the solution of the eigenvalue problem", 1950) with every new direction put at right angles to
 * all before. Each is searched anew at right angles to those before it, so
 * that equally strong directions are found as well. The start depends on the order of the statements that count and on nothing
 * else: not on chance, and not on statements nobody voted on between them.
 */
final class MainDirections {
    private static final int MOST_STEPS = 300;
    private static final int RESTARTS = 10;
    private static final int STEPS_BETWEEN_LOOKS = 5;
    private static final double CLOSE_ENOUGH = 1e-12;
    private static final double NOTHING = 1e-12;
    private static final double GOLDEN = 0.6180339887498949;

    private final Spread spread;

    MainDirections(Spread spread) {
        this.spread = spread;
    }

    /** So many directions of length 1; all zero where opinions differ in fewer. */
    List<double[]> first(int count) {
        List<double[]> found = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            found.add(next(found));
        }
        return found;
    }

    private double[] next(List<double[]> before) {
        double[] start = nowhere();
        int counted = 0;
        for (int at = 0; at < start.length; at++) {
            if (spread.counts(at)) {
                double turns = ++counted * GOLDEN;
                start[at] = 0.5 + turns - Math.floor(turns);
            }
        }
        Found found = new Found(start, 0, false);
        for (int round = 0; round < RESTARTS && !found.closeEnough(); round++) {
            found = search(found.direction(), before);
        }
        if (found.strength() <= NOTHING * spread.total()) {
            return nowhere();
        }
        Vectors.orient(found.direction());
        return found.direction();
    }

    private Found search(double[] start, List<double[]> before) {
        double whole = Vectors.length(start);
        Vectors.takeAway(start, before);
        double length = Vectors.length(start);
        if (length <= NOTHING * whole || spread.total() == 0) {
            return new Found(nowhere(), 0, true);
        }
        Vectors.divide(start, length);
        // Those found before come first in the basis, so that all that follows is at right angles to them too.
        List<double[]> all = new ArrayList<>(before);
        all.add(start);
        double[] diagonal = new double[MOST_STEPS];
        double[] beside = new double[MOST_STEPS];
        int most = (int) Math.min(
                MOST_STEPS,
                IntStream.range(0, start.length).filter(spread::counts).count());
        for (int step = 0; true; step++) {
            double[] next = spread.along(all.getLast());
            diagonal[step] = Vectors.dot(next, all.getLast());
            Vectors.takeAway(next, all);
            beside[step] = Vectors.length(next);
            boolean exhausted = beside[step] <= NOTHING * spread.total();
            boolean last = exhausted || step + 1 == most;
            if (last || step % STEPS_BETWEEN_LOOKS == STEPS_BETWEEN_LOOKS - 1) {
                Strongest strongest = Strongest.of(diagonal, beside, step + 1);
                double error = Math.abs(beside[step] * strongest.vector()[step]);
                boolean close = exhausted || error <= CLOSE_ENOUGH * strongest.value();
                if (last || close) {
                    return new Found(combine(all, before.size(), strongest.vector()), strongest.value(), close);
                }
            }
            Vectors.divide(next, beside[step]);
            all.add(next);
        }
    }

    private double[] combine(List<double[]> all, int from, double[] weights) {
        double[] direction = nowhere();
        for (int at = 0; at < weights.length; at++) {
            Vectors.add(direction, weights[at], all.get(from + at));
        }
        Vectors.divide(direction, Vectors.length(direction));
        return direction;
    }

    private double[] nowhere() {
        return new double[spread.statements()];
    }

    private record Found(double[] direction, double strength, boolean closeEnough) {}

    /** The greatest eigenvalue of a small tridiagonal matrix, with its vector. */
    private record Strongest(double value, double[] vector) {

        static Strongest of(double[] diagonal, double[] beside, int size) {
            DMatrixRMaj matrix = new DMatrixRMaj(size, size);
            for (int at = 0; at < size; at++) {
                matrix.set(at, at, diagonal[at]);
                if (at + 1 < size) {
                    matrix.set(at, at + 1, beside[at]);
                    matrix.set(at + 1, at, beside[at]);
                }
            }
            EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
            if (!eigen.decompose(matrix)) {
                throw new IllegalStateException("The eigenvalues of a matrix of size " + size + " were not found");
            }
            int best = 0;
            for (int at = 1; at < size; at++) {
                if (eigen.getEigenvalue(at).getReal()
                        > eigen.getEigenvalue(best).getReal()) {
                    best = at;
                }
            }
            double[] vector = Arrays.copyOf(eigen.getEigenVector(best).getData(), size);
            return new Strongest(eigen.getEigenvalue(best).getReal(), vector);
        }
    }
}
