/** Home, the frame around pages, and pages that join modules. Owns no data. */
@ApplicationModule(
        allowedDependencies = {
            "platform :: *",
            "record",
            "site",
            "identity",
            "notification",
            "moderation",
            "commons",
            "community",
            "contribution",
            "opendata",
            "opensource",
            "opengov",
            "trust"
        })
@NullMarked
package org.multitude.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
