package org.multitude.record;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Fields that acts of one module give to public things which another module shows. */
public interface AddedFields {
    /** Values of those that are set, by their names, of those of these things that have any. */
    Map<UUID, Map<String, String>> of(Collection<UUID> things);
}
