package org.multitude.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * A key that opens an account, as its owner sees it.
 *
 * @param id in base64url
 * @param name what she calls it
 * @param madeAt since when
 * @param usedAt when she last came in by it, if she did
 */
public record Passkey(String id, String name, Instant madeAt, Optional<Instant> usedAt) {}
