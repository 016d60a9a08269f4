package org.multitude.contribution;

import java.util.Optional;
import org.multitude.commons.CommonsEntry;

/** The contact point published with a commons, as it was written; an opening whose commons have one gives it. */
public interface PublishedContact {
    /** The contact of this commons; empty for one of another opening, or when none was published. */
    Optional<String> of(CommonsEntry commons);
}
