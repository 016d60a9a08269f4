package org.multitude.platform.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of a source.
 *
 * @param rehearsed whether nothing was changed: the numbers say what would have happened
 * @param found how many items it holds
 * @param imported how many are here now and were not before
 * @param updated how many were here and are now as the source says
 * @param known how many were here already as the source says
 * @param bad those that could not be brought in, and why
 * @param losses what could not be kept of those that were
 * @param file where all of these are listed, where there are any
 */
public record ImportReport(
        boolean rehearsed,
        long found,
        long imported,
        long updated,
        long known,
        Listed bad,
        Listed losses,
        Optional<Path> file) {
    /**
     * Problems, of which the first are held here.
     *
     * @param count how many there are
     * @param first the first of them
     */
    public record Listed(long count, List<Problem> first) {
        public Listed {
            first = List.copyOf(first);
        }
    }

    /** Whether all that was found is here. */
    public boolean whole() {
        return bad.count() == 0 && imported + updated + known == found;
    }
}
