package org.multitudelibs.deliberation.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The different places where people stand, from west to east: the same ones in whatever order people are given.
 *
 * @param points the places
 * @param people how many stand at each
 * @param of the place of each person
 * @param order people from west to east
 */
record Places(List<Point> points, double[] people, int[] of, int[] order) {

    private record Person(int number, Point point) {}

    static Places of(List<Point> people) {
        Person[] ordered = new Person[people.size()];
        for (int number = 0; number < ordered.length; number++) {
            ordered[number] = new Person(number, people.get(number));
        }
        Arrays.sort(ordered, Comparator.comparing(Person::point, Point.WEST_TO_EAST));
        List<Point> points = new ArrayList<>();
        double[] at = new double[ordered.length];
        int[] of = new int[ordered.length];
        int[] order = new int[ordered.length];
        for (int next = 0; next < ordered.length; next++) {
            Person person = ordered[next];
            if (points.isEmpty() || !points.getLast().equals(person.point())) {
                points.add(person.point());
            }
            order[next] = person.number();
            of[person.number()] = points.size() - 1;
            at[points.size() - 1]++;
        }
        return new Places(points, Arrays.copyOf(at, points.size()), of, order);
    }
}
