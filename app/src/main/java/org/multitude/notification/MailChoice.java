package org.multitude.notification;

import java.util.UUID;
import org.multitude.identity.PersonId;

/**
 * Whether somebody is written to about what she follows.
 *
 * @param person who
 * @param token what the links of her mail carry: it lets whoever holds it choose this, and nothing else
 * @param wanted whether she is written to
 */
record MailChoice(PersonId person, UUID token, boolean wanted) {}
