package org.multitude.community;

import java.time.Instant;
import org.multitude.commons.CommonsId;

/**
 * That a community looks, or looked, after a commons.
 *
 * @param id its random id, as in acts
 * @param community the community
 * @param commons what it looks after
 * @param since since when
 * @param current whether it still does
 */
record Attachment(AttachmentId id, CommunityId community, CommonsId commons, Instant since, boolean current) {
    static final String ATTACHED = "attached";
    static final String DETACHED = "detached";

    /** Its state in acts. */
    String state() {
        return current ? ATTACHED : DETACHED;
    }
}
