package org.multitude;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.multitude.identity.PersonId;
import org.multitude.site.SiteText.Written;
import org.multitude.site.TextKind;
import org.multitude.site.WriteText;
import org.springframework.stereotype.Component;

/** What the installation of the demonstration says of itself. */
@Component
class DemoSite implements DemoDeeds {
    private final WriteText write;

    DemoSite(WriteText write) {
        this.write = write;
    }

    @Override
    public Map<String, Function<DemoStep, Optional<UUID>>> all() {
        return Map.of("publish-text", this::publish);
    }

    private Optional<UUID> publish(DemoStep step) {
        write.publish(
                step.id("by", PersonId::new),
                TextKind.of(step.text("kind")).orElseThrow(() -> step.mistake("names no known text")),
                new Written(step.prose("french").text(), step.prose("english").text()),
                0);
        return Optional.empty();
    }
}
