package org.multitude.commons;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.identity.OrganizationId;
import org.multitude.platform.database.Counted;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.text.Slug;
import org.multitude.platform.web.NotFound;

/** The door of the register. Openings write their entry in the transaction of their verb; anybody reads. */
public interface Register {
    /**
     * Enters a commons.
     *
     * @throws SlugTaken when the wished end of address is taken; with no wish, a free one is made of the title
     * @throws IllegalStateException outside a transaction
     */
    CommonsEntry enter(NewEntry entry);

    /**
     * Enters several, in their order and in one exchange where their titles differ.
     *
     * @throws SlugTaken when a wished end of address is taken
     * @throws IllegalStateException outside a transaction
     */
    List<CommonsEntry> enter(List<NewEntry> entries);

    /**
     * Changes title and summary.
     *
     * @throws org.multitude.platform.web.ChangedMeanwhile when the entry is no longer at this version
     */
    CommonsEntry describe(CommonsId id, String title, String summary, int version);

    /** Notes that something of it changed. */
    void touch(CommonsId id);

    /** A commons to be entered. */
    record NewEntry(
            CommonsKind kind,
            Optional<Slug> wish,
            String title,
            String summary,
            OrganizationId body,
            Visibility visibility) {}

    /** A commons by id, public or not. */
    Optional<CommonsEntry> find(CommonsId id);

    /** A commons by the end of its address, public or not. */
    Optional<CommonsEntry> find(CommonsKind kind, String slug);

    /**
     * A public commons by id.
     *
     * @throws NotFound when there is none
     * @throws Withheld when those who moderate keep it from being shown
     */
    default CommonsEntry shown(CommonsId id) {
        return shown(find(id));
    }

    private static CommonsEntry shown(Optional<CommonsEntry> found) {
        if (found.filter(entry -> entry.visibility() == Visibility.WITHHELD).isPresent()) {
            throw new Withheld();
        }
        return found.filter(CommonsEntry::isPublic).orElseThrow(NotFound::new);
    }

    /**
     * A public commons by the end of its address.
     *
     * @throws NotFound when there is none
     * @throws Withheld when those who moderate keep it from being shown
     */
    default CommonsEntry shown(CommonsKind kind, String slug) {
        return shown(find(kind, slug));
    }

    /** Several, in one query. */
    Map<CommonsId, CommonsEntry> byIds(Collection<CommonsId> ids);

    /** Public ones of a kind, newest first. */
    Slice<CommonsEntry> newest(CommonsKind kind, Optional<Cursor> after, int limit);

    /** Public ones of a kind, oldest first. */
    Slice<CommonsEntry> oldest(CommonsKind kind, Optional<Cursor> after, int limit);

    /** Those of a kind that acts tell of, public or withheld, oldest first: for the verifier alone. */
    Slice<CommonsEntry> recorded(CommonsKind kind, Optional<Cursor> after, int limit);

    /** Public ones a body answers for, newest first. */
    List<CommonsEntry> ofBody(OrganizationId body, int limit);

    /** Public ones whose title holds words beginning with each of these, newest first. */
    List<CommonsEntry> titled(String words, int limit);

    /** Public ones that somebody looks for: the one at the address she pasted, else those titled so. */
    List<CommonsEntry> lookUp(String wanted, int limit);

    /** Number of public ones of a kind, counted up to ten thousand. */
    Counted count(CommonsKind kind);

    /** Changes when a public one of a kind does, comes or goes. */
    String state(CommonsKind kind);

    /** How many links of a commons are shown. */
    int MOST_LINKED = 50;

    /**
     * What is linked to a commons and public, with the link: the last {@link #MOST_LINKED} at most; data first, then code,
     * then policies.
     */
    List<Linked> linked(CommonsId id);

    /**
     * A commons at the other end of a link.
     *
     * @param link the link
     * @param commons the commons at its other end
     */
    record Linked(Link link, CommonsEntry commons) {
        /** Key of the words that say what it is to the first one. */
        public String words() {
            return "commons.linked." + link.relation().code() + "."
                    + commons.kind().code();
        }
    }
}
