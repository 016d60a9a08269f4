package org.multitudelibs.deliberation.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Checks that every figure of a map is a number. */
final class Finite {
    private Finite() {}

    static OpinionMap check(OpinionMap map) {
        DoubleStream axes = Stream.of(
                        map.axes().centre(), map.axes().first(), map.axes().second())
                .flatMap(axis -> axis.stream())
                .mapToDouble(Double::doubleValue);
        DoubleStream positions = map.placed().stream()
                .flatMapToDouble(placed ->
                        DoubleStream.of(placed.position().x(), placed.position().y()));
        DoubleStream statements = map.statements().stream()
                .flatMapToDouble(figures -> DoubleStream.of(
                        figures.position().x(),
                        figures.position().y(),
                        figures.extremity(),
                        figures.agreedByAll(),
                        figures.disagreedByAll(),
                        figures.priority()));
        DoubleStream groups = map.groups().stream()
                .flatMapToDouble(group -> DoubleStream.concat(
                        DoubleStream.of(group.centre().x(), group.centre().y()),
                        group.representative().stream()
                                .flatMapToDouble(one ->
                                        DoubleStream.of(one.share(), one.shareTest(), one.ratio(), one.ratioTest()))));
        DoubleStream choices = map.choices().stream().mapToDouble(GroupChoice::silhouette);
        DoubleStream found = DoubleStream.concat(
                map.shared().stream().mapToDouble(Shared::shareTest),
                map.dividing().stream().mapToDouble(Dividing::test));
        assertThat(Stream.of(axes, positions, statements, groups, choices, found)
                        .flatMapToDouble(figures -> figures)
                        .allMatch(Double::isFinite))
                .isTrue();
        return map;
    }
}
