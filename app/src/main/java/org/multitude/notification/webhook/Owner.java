package org.multitude.notification.webhook;

import org.multitude.identity.OrganizationId;
import org.multitude.identity.PersonId;

/** Whose a webhook is. */
public sealed interface Owner {
    /** A person's: only she sees it. */
    record Somebody(PersonId person) implements Owner {}

    /** An organisation's: whoever administers it sees it, and it is told of what the organisation does. */
    record Body(OrganizationId organization) implements Owner {}
}
