package org.multitude.portal;

import java.util.Optional;
import org.multitude.identity.Organization;
import org.multitude.platform.index.Hit;
import org.multitude.platform.web.Icon;

/**
 * A line of the results of a search.
 *
 * @param hit what was found
 * @param kind what it is, in words
 * @param opening class of its colour, or empty
 * @param icon icon of its kind
 * @param body who answers for it now, if a body does
 */
public record SearchLine(Hit hit, String kind, String opening, Icon icon, Optional<Organization> body) {}
