package org.multitude.community;

import java.util.UUID;
import org.multitude.record.ThingNames;

/** Something that a community puts first on its page. */
public record PinnedThing(PinId pin, UUID thing, ThingNames.Named named) {}
