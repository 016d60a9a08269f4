package org.multitude;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Deeds of the demonstration's story that one part of the platform does, each by the verb that people use. */
interface DemoDeeds {
    /** What is done, by its name in the story; each answers the id of what it made, if it made something. */
    Map<String, Function<DemoStep, Optional<UUID>>> all();
}
