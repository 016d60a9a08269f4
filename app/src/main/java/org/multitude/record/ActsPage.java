package org.multitude.record;

import java.util.List;
import java.util.Optional;
import org.multitude.platform.database.Counted;
import org.multitude.platform.web.Facet;
import org.multitude.platform.web.Frame;

/**
 * A page of the list of acts.
 *
 * @param acts the acts, newest first
 * @param total how many there are
 * @param facets what they can be narrowed by
 * @param chips what they are narrowed to, each with the address of the list without it
 * @param thing address of the page whose acts they are, or empty
 * @param unknown an address that was asked for and at which there is no page
 * @param first address of the first page, on any other
 * @param next address of the next page, if there is one
 * @param feed address of the same as Atom
 * @param lines address of the same as lines of JSON
 */
public record ActsPage(
        List<ToldAct> acts,
        Counted total,
        List<Facet> facets,
        List<Frame.Link> chips,
        String thing,
        Optional<String> unknown,
        String first,
        String next,
        String feed,
        String lines) {
    public ActsPage {
        acts = List.copyOf(acts);
        facets = List.copyOf(facets);
        chips = List.copyOf(chips);
    }

    /** Whether it is where the list of all acts begins. */
    public boolean whole() {
        return chips.isEmpty() && first.isEmpty();
    }
}
