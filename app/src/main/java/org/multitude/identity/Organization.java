package org.multitude.identity;

import java.time.Instant;
import java.util.Optional;
import org.multitude.platform.text.Slug;

/**
 * An organisation with a page.
 *
 * @param id its random id, as in acts
 * @param slug its part of the address
 * @param name its name
 * @param type what it is
 * @param description what it does, in Markdown; may be empty
 * @param contact published contact point, if known
 * @param claimed whether its people have an account here, and so an answer clock runs
 * @param version number of changes to what it says of itself, to notice two people editing at once
 * @param createdAt when it was entered
 */
public record Organization(
        OrganizationId id,
        Slug slug,
        String name,
        OrganizationType type,
        String description,
        Optional<String> contact,
        boolean claimed,
        int version,
        Instant createdAt) {
    /** Whether it says of itself that it is a public body, and its own people publish here; attesting it is not built yet. */
    public boolean official() {
        return claimed && type.publicBody();
    }

    /** Path of its page. */
    public String address() {
        return "/organizations/" + slug;
    }
}
