package org.multitude.trust;

import org.multitude.record.ThingNames;

/** The conduct of one body. */
public record BodyConduct(ThingNames.Named body, Conduct conduct) {}
