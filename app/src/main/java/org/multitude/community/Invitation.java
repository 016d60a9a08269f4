package org.multitude.community;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.multitude.identity.PersonId;

/**
 * That somebody may join a community once; facilitators alone see it.
 *
 * @param id its random id
 * @param community the community
 * @param who the handle or the address that was typed
 * @param person who may take it, unless it is whoever holds the link of the letter
 * @param madeAt when it was made
 * @param endsAt until when it can be taken
 */
public record Invitation(
        InvitationId id, CommunityId community, String who, Optional<PersonId> person, Instant madeAt, Instant endsAt) {
    /** How long an invitation can be taken. */
    static final Duration LIFE = Duration.ofDays(14);
}
