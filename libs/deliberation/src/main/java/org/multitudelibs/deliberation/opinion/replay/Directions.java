package org.multitudelibs.deliberation.opinion.replay;

import java.util.Arrays;
import java.util.List;

/**
 * The plane of an update, in Polis' sign: agreement is -1. One number per statement, in the order of
 * {@link Update#statements}.
 *
 * @param centre mean of each column of the rating matrix
 * @param components two directions, or one while there is one statement or one participant only, or none; of length 1
 *     but where they were learnt from samples
 */
public record Directions(List<Double> centre, List<List<Double>> components) {

    /** Of a conversation without votes. */
    public static final Directions NONE = new Directions(List.of(), List.of());

    public Directions {
        centre = List.copyOf(centre);
        components = components.stream().map(List::copyOf).toList();
        if (components.size() > 2) {
            throw new IllegalArgumentException("There are two components, not " + components.size());
        }
    }

    static Directions of(double[] centre, List<double[]> components) {
        return new Directions(
                list(centre), components.stream().map(Directions::list).toList());
    }

    List<double[]> componentArrays() {
        return components.stream().map(Directions::array).toList();
    }

    double[] centreArray() {
        return array(centre);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
