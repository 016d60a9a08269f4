package org.multitude.identity;

/**
 * A request to speak for a body, as administrators of the platform see it.
 *
 * @param claim the request
 * @param body the body
 * @param person who asks
 */
public record BodyClaimRow(BodyClaim claim, Organization body, Person person) {}
