package org.multitude.community;

import java.time.Instant;
import java.util.Optional;
import org.multitude.identity.ActorKind;
import org.multitude.identity.PersonId;

/**
 * That somebody is, or was, in a community.
 *
 * @param id its random id, as in acts
 * @param community the community
 * @param person who is in it; forgotten when she leaves
 * @param kind what she was in public life when she joined; forgotten when she leaves
 * @param role what she does in it
 * @param since when she joined
 */
record Membership(
        MembershipId id,
        CommunityId community,
        Optional<PersonId> person,
        Optional<ActorKind> kind,
        MemberRole role,
        Instant since) {
    static final String MEMBER = "member";
    static final String LEFT = "left";

    /** Its state in acts. */
    String state() {
        return person.isPresent() ? MEMBER : LEFT;
    }

    boolean facilitates() {
        return person.isPresent() && role == MemberRole.FACILITATOR;
    }
}
