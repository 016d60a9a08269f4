package org.multitudelibs.deliberation.opinion;

/** Sums over the votes whenever it is asked: for more statements than pairs of them can be kept. */
final class SpreadOverVotes implements Spread {
    private final Votes votes;
    private final Deviations deviations;
    private final int[] people;

    SpreadOverVotes(Votes votes, Deviations deviations) {
        this.votes = votes;
        this.deviations = deviations;
        this.people = votes.inOrderOfVotes();
    }

    @Override
    public int statements() {
        return deviations.statements();
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
        double[] along = deviations.along(direction);
        double[] spread = new double[direction.length];
        int[] packed = votes.packed();
        for (int participant : people) {
            int start = votes.start(participant);
            int end = votes.end(participant);
            double sum = 0;
            for (int at = start; at < end; at++) {
                sum += along[packed[at]];
            }
            for (int at = start; sum != 0 && at < end; at++) {
                spread[Packed.statement(packed[at])] += sum * deviations.of(packed[at]);
            }
        }
        return spread;
    }
}
