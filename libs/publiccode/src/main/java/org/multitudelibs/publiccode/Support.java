package org.multitudelibs.publiccode;

import java.net.URI;

/** A rule, standard or platform the software supports (standard 0.7, key {@code supports}). */
public sealed interface Support {

    /** A name the standard defines, such as {@code gdpr}. */
    record Alias(String name) implements Support {
        public Alias {
            if (!Vocabulary.SUPPORT_ALIASES.contains(name)) {
                throw new IllegalArgumentException("not an alias of the standard: " + name);
            }
        }
    }

    /** A text or a specification told by its URI. */
    record Reference(URI uri) implements Support {}
}
