package org.multitude.opendata;

import java.util.List;
import java.util.Optional;
import org.multitude.TestServer;

/** Where datasets were brought in from. */
final class Sources {
    private Sources() {}

    /** The dataset that a source knows by this. */
    static Optional<SourceOf> of(TestServer server, String identifier) {
        return Optional.ofNullable(
                server.bean(DatasetStore.class).known(List.of(identifier)).get(identifier));
    }
}
