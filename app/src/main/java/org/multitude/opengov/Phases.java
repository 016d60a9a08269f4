package org.multitude.opengov;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The phases of a policy, in order, one to eight, none overlapping another.
 *
 * @param all the phases
 */
public record Phases(List<Phase> all) {
    /** Most phases of a policy. */
    public static final int MOST = 8;

    public Phases {
        all = List.copyOf(all);
        if (all.isEmpty() || all.size() > MOST) {
            throw new IllegalArgumentException("a policy has one to eight phases");
        }
        for (int i = 1; i < all.size(); i++) {
            if (!all.get(i).start().isAfter(all.get(i - 1).end())) {
                throw new IllegalArgumentException("a phase starts after the one before it");
            }
        }
    }

    /** The phase we are in. */
    public Optional<Phase> current(LocalDate today) {
        return all.stream().filter(phase -> phase.contains(today)).findFirst();
    }

    /** The last day of the last one, once all have passed. */
    public Optional<LocalDate> over(LocalDate today) {
        return Optional.of(all.getLast().end()).filter(end -> end.isBefore(today));
    }

    /** As acts say it: one line a phase, first day, last day and name. */
    public String text() {
        return all.stream()
                .map(phase -> phase.start() + "/" + phase.end() + " " + phase.name())
                .collect(Collectors.joining("\n"));
    }
}
