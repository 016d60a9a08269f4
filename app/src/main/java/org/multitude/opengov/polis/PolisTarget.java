package org.multitude.opengov.polis;

import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.identity.Organization;
import org.multitude.platform.text.Lang;

/**
 * Where conversations go.
 *
 * @param policy the policy they become consultations of; without one, each opens a policy of the body
 * @param body the body whose policies they open
 * @param lang language of the few sentences that are added
 */
record PolisTarget(Optional<CommonsEntry> policy, Optional<Organization> body, Lang lang) {}
