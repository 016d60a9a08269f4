/**
 * What the pages of the three openings have in common: who answers for a commons, what it is linked to, who looks after
 * it, what was brought to it, what happened. An opening adds what is its own. Owns no data.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform :: *",
            "record",
            "identity",
            "notification",
            "commons",
            "community",
            "contribution"
        })
@NullMarked
package org.multitude.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
