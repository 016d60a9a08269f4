package org.multitude.commons;

import java.time.Instant;
import java.util.UUID;
import org.multitude.identity.OrganizationId;

/**
 * An organisation offers another one to answer for a commons from now on.
 *
 * @param id its random id: what is accepted is this offer and no other
 * @param commons what is offered
 * @param giver who answers for it
 * @param taker who would
 * @param word what the giver says to the taker, may be empty
 * @param at when it was offered
 */
public record TransferOffer(
        UUID id, CommonsId commons, OrganizationId giver, OrganizationId taker, String word, Instant at) {}
