package org.multitude.notification;

import org.multitude.identity.PersonId;

/**
 * Somebody who is to be told.
 *
 * @param person who
 * @param silent whether only in her inbox
 */
record Reached(PersonId person, boolean silent) {}
