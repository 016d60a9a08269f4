package org.multitudelibs.deliberation.opinion.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.multitudelibs.deliberation.opinion.Point;
import org.multitudelibs.deliberation.opinion.Representative;

/** No figure of an update is NaN or infinite. */
final class FiniteUpdate {
    private FiniteUpdate() {}

    static Update check(Update update) {
        assertThat(figures(update).allMatch(Double::isFinite)).isTrue();
        return update;
    }

    private static DoubleStream figures(Update update) {
        DoubleStream plane = Stream.concat(
                        Stream.of(update.directions().centre()), update.directions().components().stream())
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue);
        DoubleStream points = Stream.of(
                        update.positions().values().stream(),
                        update.baseClusters().stream().map(Cluster::centre),
                        update.groups().stream().map(Cluster::centre),
                        update.subgroups().values().stream()
                                .flatMap(List::stream)
                                .map(Cluster::centre))
                .flatMap(stream -> stream)
                .flatMapToDouble(FiniteUpdate::coordinates);
        DoubleStream statements = update.figures().stream()
                .flatMapToDouble(figures -> DoubleStream.of(
                        figures.extremity(), figures.agreedByAll(), figures.disagreedByAll(), figures.priority()));
        DoubleStream telling =
                update.representative().values().stream().flatMap(List::stream).flatMapToDouble(FiniteUpdate::figures);
        DoubleStream choices = update.choices().stream().mapToDouble(choice -> choice.silhouette());
        return Stream.of(plane, points, statements, telling, choices).flatMapToDouble(stream -> stream);
    }

    private static DoubleStream coordinates(Point point) {
        return DoubleStream.of(point.x(), point.y());
    }

    private static DoubleStream figures(Representative one) {
        return DoubleStream.of(one.share(), one.shareTest(), one.ratio(), one.ratioTest());
    }
}
