package org.multitude.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody asks to act for an organisation.
 *
 * @param person who
 * @param handle the name she signs in with
 * @param publicName name that pages may show, if she chose one
 * @param kind what she says she is
 * @param office where in the organisation she works
 * @param askedAt when
 */
public record JoinRequest(
        PersonId person, String handle, Optional<String> publicName, ActorKind kind, String office, Instant askedAt) {}
