package org.multitudelibs.deliberation.opinion;

/** All products at hand, from the sums over pairs of statements: however many votes there are, it takes the same time. */
final class SpreadOfPairs implements Spread {
    private final Deviations deviations;
    private final int size;
    private final double[] products;

    SpreadOfPairs(PairSums pairs, Deviations deviations) {
        this.deviations = deviations;
        this.size = deviations.statements();
        this.products = new double[size * size];
        double[] centre = deviations.centre();
        for (int row = 0; row < size; row++) {
            products[row * size + row] = deviations.spread(row);
            for (int column = 0; deviations.counts(row) && column < row; column++) {
                if (deviations.counts(column)) {
                    double product = pairs.spread(row, column, centre[row], centre[column]);
                    products[row * size + column] = product;
                    products[column * size + row] = product;
                }
            }
        }
    }

    @Override
    public int statements() {
        return size;
    }

    @Override
    public boolean counts(int statement) {
        return deviations.counts(statement);
    }

    @Override
    public double total() {
        return deviations.total();
    }

    @Override
    public double[] along(double[] direction) {
        double[] along = new double[size];
        int row = 0;
        // Four rows in one pass, each added in its turn: the same bits, in half the time.
        for (; row + 4 <= size; row += 4) {
            double one = direction[row];
            double two = direction[row + 1];
            double three = direction[row + 2];
            double four = direction[row + 3];
            int from = row * size;
            for (int column = 0; column < size; column++) {
                int at = from + column;
                along[column] = along[column]
                        + one * products[at]
                        + two * products[at + size]
                        + three * products[at + 2 * size]
                        + four * products[at + 3 * size];
            }
        }
        for (; row < size; row++) {
            for (int column = 0; column < size; column++) {
                along[column] += direction[row] * products[row * size + column];
            }
        }
        return along;
    }
}
