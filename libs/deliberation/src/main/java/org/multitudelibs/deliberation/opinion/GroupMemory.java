package org.multitudelibs.deliberation.opinion;

import java.util.Optional;

/**
 * What to remember between two maps of a running consultation, so that the number of groups does not flicker: another
 * number is shown only once it has been the best four times running.
 *
 * @param shown how many groups are shown, 0 while nobody is on the map, 1 while all on it are one group
 * @param best how many were best the last time
 * @param times how many times running, at most 4
 */
public record GroupMemory(int shown, int best, int times) {

    /** Before anybody is on the map. */
    public static final GroupMemory NONE = new GroupMemory(0, 0, 0);

    private static final int PATIENCE = 4;

    /**
     * What is shown after another look.
     *
     * @param best how many groups are best now
     * @param most how many there may be now; what was shown before is kept while it is not more
     */
    public static GroupMemory after(Optional<GroupMemory> before, int best, int most) {
        int times = before.filter(memory -> memory.best == best)
                .map(memory -> Math.min(memory.times + 1, PATIENCE))
                .orElse(1);
        int shown = before.filter(memory -> memory.shown >= GroupChoice.FEWEST && memory.shown <= most)
                .filter(memory -> times < PATIENCE)
                .map(GroupMemory::shown)
                .orElse(best);
        return new GroupMemory(shown, best, times);
    }
}
