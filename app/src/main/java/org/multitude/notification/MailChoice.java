package org.multitude.notification;

import java.util.UUID;
import org.multitude.identity.PersonId;

/**
 * Whether and how often somebody is written to about what she follows.
 *
 * @param person who
 * @param token what the links of her mail carry: it lets whoever holds it choose this, and nothing else
 * @param rhythm how often
 * @param wanted whether she is written to at all
 */
record MailChoice(PersonId person, UUID token, Rhythm rhythm, boolean wanted) {}
