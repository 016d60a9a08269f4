package org.multitude.community;

import java.time.Instant;
import java.util.Optional;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Attestation;
import org.multitude.identity.PersonId;

/**
 * That somebody is, or was, in a community.
 *
 * @param id its random id, as in acts
 * @param community the community
 * @param person who is in it; forgotten when she leaves
 * @param kind what she was in public life when she joined; forgotten when she leaves
 * @param attested how that was attested when she joined, if it was; forgotten when she leaves
 * @param role what she does in it
 * @param since when she joined
 * @param charter the version of the charter that she agreed to, if that was said
 * @param left whether she left: what pages count by
 */
record Membership(
        MembershipId id,
        CommunityId community,
        Optional<PersonId> person,
        Optional<ActorKind> kind,
        Optional<Attestation.Way> attested,
        MemberRole role,
        Instant since,
        Optional<Integer> charter,
        boolean left) {
    static final String MEMBER = "member";
    static final String LEFT = "left";

    /** Its state in acts. */
    String state() {
        return left ? LEFT : MEMBER;
    }

    boolean facilitates() {
        return !left && role == MemberRole.FACILITATOR;
    }
}
