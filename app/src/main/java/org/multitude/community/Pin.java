package org.multitude.community;

import java.time.Instant;
import java.util.UUID;

/**
 * That a community puts, or put, a thing first on its page.
 *
 * @param id its random id, as in acts
 * @param community the community
 * @param thing random id of what is pinned: any public thing that has a page
 * @param rank the higher, the further up
 * @param since since when
 * @param current whether it still does
 */
record Pin(PinId id, CommunityId community, UUID thing, int rank, Instant since, boolean current) {
    /** More than this is not put first: all would be, and so nothing. */
    static final int MOST = 5;

    static final String PINNED = "pinned";
    static final String UNPINNED = "unpinned";

    /** Its state in acts. */
    String state() {
        return current ? PINNED : UNPINNED;
    }
}
