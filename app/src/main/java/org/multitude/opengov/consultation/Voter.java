package org.multitude.opengov.consultation;

import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.PersonId;

/**
 * Who is about to vote.
 *
 * @param person the account signed in, if any
 * @param ticket what her participation cookie holds, if she has one
 * @param form key of the form she sends: sent twice before she has a cookie, it is still one voter
 */
public record Voter(Optional<PersonId> person, Optional<String> ticket, UUID form) {}
