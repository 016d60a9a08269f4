package org.multitude.community;

import org.springframework.stereotype.Component;

/** The charter of a community as it stands. */
@Component
class Charters {
    private final CharterStore charters;

    Charters(CharterStore charters) {
        this.charters = charters;
    }

    /**
     * A charter in force.
     *
     * @param number its version; that of the founding is 1
     * @param text what it says
     */
    record Standing(int number, String text) {}

    Standing inForce(Community community) {
        return before(community, Integer.MAX_VALUE);
    }

    /** The one in force when a version was proposed. */
    Standing before(Community community, int number) {
        return charters.inForce(community.id(), number)
                .map(version -> new Standing(version.number(), version.text()))
                .orElseGet(() -> new Standing(1, community.charter()));
    }
}
