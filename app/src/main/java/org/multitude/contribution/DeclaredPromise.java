package org.multitude.contribution;

import java.time.Instant;
import java.util.UUID;
import org.multitude.identity.OrganizationId;
import org.multitude.record.ActId;

/**
 * In how many days a body said that it answers contributions of a kind.
 *
 * @param id random id of the promise, as in acts
 * @param body who promises
 * @param kind code of the kind
 * @param days how many
 * @param at when it was first declared
 * @param act the act that declared it last
 */
record DeclaredPromise(UUID id, OrganizationId body, String kind, int days, Instant at, ActId act) {}
