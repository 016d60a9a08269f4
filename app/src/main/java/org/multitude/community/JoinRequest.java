package org.multitude.community;

import java.time.Instant;
import org.multitude.identity.PersonId;

/**
 * That somebody asks to join a community; facilitators alone see it.
 *
 * @param id its random id
 * @param community the community
 * @param person who asks
 * @param word what she says of herself
 * @param askedAt when she asked
 * @param declined whether she was declined some days ago
 */
public record JoinRequest(
        JoinRequestId id, CommunityId community, PersonId person, String word, Instant askedAt, boolean declined) {}
