package org.multitude.community;

import java.time.Instant;
import org.multitude.platform.text.Slug;

/**
 * Actors around a subject.
 *
 * @param id its random id, as in acts
 * @param slug its part of the address
 * @param name its name
 * @param summary what it is about, in a few sentences
 * @param charter what its members agree on, in Markdown
 * @param foundedAt when it was founded
 */
public record Community(CommunityId id, Slug slug, String name, String summary, String charter, Instant foundedAt) {
    /** Path of its page. */
    public String address() {
        return "/communities/" + slug;
    }
}
