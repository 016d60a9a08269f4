package org.multitude.record;

import java.util.Optional;
import java.util.UUID;

/**
 * The latest act that set a field of a thing.
 *
 * @param thing the thing
 * @param name name of the field
 * @param act the act that set it last
 * @param key key of its commitment, or empty when the entry holds the value itself
 */
record FieldKey(UUID thing, String name, ActId act, Optional<byte[]> key) {}
