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
 * @param identifier what it is known by elsewhere, if it said so
 * @param recognition what administrators of the platform said of it, if anything
 * @param domain the domain that it showed to be its own, if it did
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
        Optional<OrganizationIdentifier> identifier,
        Optional<Recognition> recognition,
        Optional<VerifiedDomain> domain,
        boolean claimed,
        int version,
        Instant createdAt) {
    /** Whether it says of itself that it is a public body, and its own people publish here. */
    public boolean saysPublic() {
        return claimed && type.publicBody();
    }

    /** Whether administrators of the platform said that it is what it says. */
    public boolean recognized() {
        return recognition.filter(Recognition::holds).isPresent();
    }

    /** Whether it is a recognised public body. */
    public boolean official() {
        return recognized() && type.publicBody();
    }

    /** Path of its page. */
    public String address() {
        return "/organizations/" + slug;
    }
}
