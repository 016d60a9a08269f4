package org.multitude.community;

import java.time.Instant;
import java.util.Optional;
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
 * @param joiningSaid how one joins it, if it ever said so
 * @param version how often it was described
 */
public record Community(
        CommunityId id,
        Slug slug,
        String name,
        String summary,
        String charter,
        Instant foundedAt,
        Optional<Joining> joiningSaid,
        int version) {
    /** How one joins it: one that never said so is open. */
    public Joining joining() {
        return joiningSaid.orElse(Joining.OPEN);
    }

    /** Path of its page. */
    public String address() {
        return "/communities/" + slug;
    }
}
