package org.multitude.trust;

import java.util.UUID;

/** Whose figures are asked for. */
final class Scopes {
    /** Stands for everything on the platform. */
    static final UUID ALL = new UUID(0, 0);

    private Scopes() {}
}
