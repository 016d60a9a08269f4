package org.multitudelibs.deliberation;

import java.util.Optional;

/**
 * What to remember between two maps of a running consultation, so that the number of groups does not flicker: another
 * number is shown only once it has been the best four times running.
 *
 * @param shown how many groups are shown
 * @param best how many were best the last time
 * @param times how many times running
 */
public record GroupMemory(int shown, int best, int times) {

    private static final int PATIENCE = 4;

    static GroupMemory after(Optional<GroupMemory> before, int best) {
        int times = before.filter(memory -> memory.best == best)
                .map(memory -> Math.min(memory.times + 1, PATIENCE))
                .orElse(1);
        int shown = times >= PATIENCE ? best : before.map(GroupMemory::shown).orElse(best);
        return new GroupMemory(shown, best, times);
    }
}
