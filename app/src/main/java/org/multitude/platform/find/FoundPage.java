package org.multitude.platform.find;

import java.util.List;
import java.util.Optional;
import org.multitude.platform.index.Found;
import org.multitude.platform.index.Hit;
import org.multitude.platform.web.Facet;
import org.multitude.platform.web.Frame;
import org.multitude.platform.web.Icon;
import org.multitude.platform.web.Proof;

/**
 * A page of a list or search.
 *
 * @param wish what was asked for
 * @param found what was found
 * @param lines what it shows of it
 * @param facets what it can be narrowed by
 * @param chips what it is narrowed to, each with the address of the same without it
 * @param orders in which orders it can be shown; the one it has leads nowhere
 * @param first address of the first page, on any other
 * @param next address of the next page, if there is one
 * @param feed address of the same as Atom
 * @param file address of the same as CSV
 * @param filling how far the index has come, while it is filled again and something may be missing
 */
public record FoundPage(
        Wish wish,
        Found found,
        List<Line> lines,
        List<Facet> facets,
        List<Frame.Link> chips,
        List<Frame.Link> orders,
        String first,
        String next,
        String feed,
        String file,
        Optional<Filling.Progress> filling) {
    /** A label in which words were found, and what it is. */
    public record Label(String what, List<String> html) {}

    /**
     * Something found.
     *
     * @param kind what it is, in words
     * @param opening class of its colour, or empty
     * @param said what its module says of it
     * @param labels where else words were found
     * @param last seal of the last act on it, with when that was
     */
    public record Line(
            Hit hit,
            String kind,
            String opening,
            Icon icon,
            FoundKind.Said said,
            List<Label> labels,
            Optional<Proof> last) {}

    /** Whether there is nothing of this here at all, whatever is asked for. */
    public boolean bare() {
        return found.hits().isEmpty() && !wish.worded() && !wish.narrowed();
    }
}
