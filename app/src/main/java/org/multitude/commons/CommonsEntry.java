package org.multitude.commons;

import java.time.Instant;
import org.multitude.identity.OrganizationId;
import org.multitude.platform.text.Slug;

/**
 * What the register holds of a commons.
 *
 * @param id its random id, as in acts
 * @param kind what is opened
 * @param slug its part of the address, unique in its kind
 * @param title its title
 * @param summary what it is, in Markdown
 * @param body organisation that answers for it
 * @param visibility who sees it
 * @param version number of changes to title or summary, to notice two people editing at once
 * @param createdAt when it was entered
 * @param updatedAt when it last changed
 */
public record CommonsEntry(
        CommonsId id,
        CommonsKind kind,
        Slug slug,
        String title,
        String summary,
        OrganizationId body,
        Visibility visibility,
        int version,
        Instant createdAt,
        Instant updatedAt) {
    /** Whether everybody sees it. */
    public boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }

    /** Path of its page. */
    public String address() {
        return "/" + kind.opening() + "/" + slug;
    }
}
