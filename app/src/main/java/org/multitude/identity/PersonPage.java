package org.multitude.identity;

import java.time.Instant;
import java.util.Set;

/**
 * The page of a person who wants one.
 *
 * @param person whose
 * @param slug last part of its address; not the name with which she signs in
 * @param presentation what she says of herself, plain text, may be empty
 * @param shown codes of what it shows beside that
 * @param since since when it is shown
 */
public record PersonPage(PersonId person, String slug, String presentation, Set<String> shown, Instant since) {
    public PersonPage {
        shown = Set.copyOf(shown);
    }

    /** Path of the page. */
    public String address() {
        return "/people/" + slug;
    }
}
