package org.multitude.identity;

import java.net.URI;
import java.time.Instant;

/**
 * A subject of another provider that opens an account.
 *
 * @param issuer whose subject
 * @param subject how the issuer knows her
 * @param linkedAt since when
 * @param usedAt when she last came in by it
 */
public record ProviderLink(URI issuer, String subject, Instant linkedAt, Instant usedAt) {}
