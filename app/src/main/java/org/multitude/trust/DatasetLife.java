package org.multitude.trust;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.multitude.record.Entry;

/**
 * What acts say of a dataset: whether its content comes as often as its body declared, and whether there is any.
 *
 * @param body who answers for it
 * @param elsewhere whether it was brought in, and no version of it was published here: then its renewals are not in the record
 * @param period longest time between two renewals, in days, 0 where nothing is promised
 * @param renewed the day of its last renewal, or of its publication
 * @param files how many files it has, here and elsewhere
 * @param filed the day since when it has any, or the day it lost the last one
 */
record DatasetLife(UUID body, boolean elsewhere, int period, LocalDate renewed, int files, LocalDate filed) {
    private static final String ELSEWHERE = "elsewhere";

    /** The dataset that an act concerns, whether it is about the dataset itself, a version or a file of it. */
    static Optional<UUID> of(Entry act) {
        return switch (act.type()) {
            case "dataset.published", "dataset.described", "dataset.brought-up-to-date", "commons.transferred" ->
                Optional.of(act.thing());
            case "dataset.version-published", "dataset.file-listed" -> Facts.id(act, "dataset");
            case "dataset.file-removed" -> act.references().stream().findFirst();
            default -> Optional.empty();
        };
    }

    /** What is known after an act, and what it changes of the counts; empty as long as it was not published. */
    static Optional<DatasetLife> after(
            UUID dataset, Optional<DatasetLife> before, Entry act, LocalDate day, Counts counts) {
        if (before.isPresent()) {
            DatasetLife after = before.get().after(act, day);
            before.get().counted(dataset, after, counts);
            return Optional.of(after);
        }
        if (!act.type().equals("dataset.published")) {
            return Optional.empty();
        }
        DatasetLife begun = new DatasetLife(
                act.body().orElse(Scopes.ALL),
                act.nature().filter("imported"::equals).isPresent(),
                period(act),
                day,
                0,
                day);
        begun.renewal(dataset, Facts.NEVER, 1, counts);
        return Optional.of(begun);
    }

    private DatasetLife after(Entry act, LocalDate day) {
        return switch (act.type()) {
            case "dataset.described", "dataset.brought-up-to-date" ->
                new DatasetLife(body, elsewhere, period(act), renewed, files, filed);
            case "commons.transferred" ->
                new DatasetLife(act.body().orElse(body), elsewhere, period, renewed, files, filed);
            case "dataset.version-published" ->
                new DatasetLife(
                        body, false, period, later(renewed, day), files + 1, files == 0 ? later(filed, day) : filed);
            case "dataset.file-listed" ->
                new DatasetLife(body, elsewhere, period, renewed, files + 1, files == 0 ? later(filed, day) : filed);
            case "dataset.file-removed" ->
                files == 0
                        ? this
                        : new DatasetLife(
                                body, elsewhere, period, renewed, files - 1, files == 1 ? later(filed, day) : filed);
            default -> this;
        };
    }

    private void counted(UUID dataset, DatasetLife after, Counts counts) {
        if (!after.body.equals(body)) {
            // What goes on is the other body's; what is over stays where it was.
            renewal(dataset, Facts.NEVER, -1, counts);
            after.renewal(dataset, Facts.NEVER, 1, counts);
            if (files > 0) {
                files(dataset, filed, Facts.NEVER, -1, counts);
                after.files(dataset, filed, Facts.NEVER, 1, counts);
            }
            return;
        }
        if (!after.renewal().equals(renewal())) {
            renewal(dataset, Facts.NEVER, -1, counts);
            if (after.renewed.isAfter(renewed)) {
                renewal(dataset, after.renewed, 1, counts);
            }
            after.renewal(dataset, Facts.NEVER, 1, counts);
        }
        if (files == 0 && after.files > 0) {
            after.files(dataset, after.filed, Facts.NEVER, 1, counts);
        } else if (files > 0 && after.files == 0) {
            files(dataset, filed, Facts.NEVER, -1, counts);
            files(dataset, filed, after.filed, 1, counts);
        }
    }

    private List<Object> renewal() {
        return List.of(elsewhere, period, renewed);
    }

    private void renewal(UUID dataset, LocalDate until, long number, Counts counts) {
        scopes(dataset)
                .forEach(scope -> counts.add(
                        new Count(
                                scope,
                                Measure.RENEWAL,
                                elsewhere ? ELSEWHERE : "",
                                renewed,
                                until,
                                Integer.toString(period)),
                        number));
    }

    private void files(UUID dataset, LocalDate from, LocalDate until, long number, Counts counts) {
        scopes(dataset).forEach(scope -> counts.add(new Count(scope, Measure.FILES, "", from, until, ""), number));
    }

    private Stream<UUID> scopes(UUID dataset) {
        return Stream.of(Scopes.ALL, body, dataset).distinct();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static int period(Entry act) {
        return Periods.days(act.tokens().getOrDefault("frequency", ""));
    }
}
