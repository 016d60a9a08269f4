package org.multitude.opendata;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multitude.commons.CommonsId;
import org.multitude.platform.tables.Tables;
import org.multitude.record.Follower;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/**
 * Opens each table that was just published, so that its first reader need not wait. Those published long ago, and those
 * that another version has replaced meanwhile, are opened at their first view.
 */
@Component
class OpenTables implements Follower {
    /** Entries say their time to the hour. */
    private static final Duration JUST = Duration.ofHours(2);

    private final VersionStore versions;
    private final Tables tables;
    private final Clock clock;

    OpenTables(VersionStore versions, Tables tables, Clock clock) {
        this.versions = versions;
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "opendata.tables";
    }

    @Override
    public void follow(List<RecordedAct> acts) {
        Instant since = clock.instant().minus(JUST);
        Set<UUID> published = acts.stream()
                .filter(act -> act.type().equals("dataset.version-published"))
                .filter(act -> act.entry().time().isAfter(since))
                .map(RecordedAct::thing)
                .collect(Collectors.toSet());
        if (!published.isEmpty()) {
            Set<CommonsId> datasets =
                    versions.byIds(published).stream().map(Version::dataset).collect(Collectors.toSet());
            versions.latest(datasets).values().stream()
                    .filter(version -> published.contains(version.id().value()))
                    .forEach(version -> version.file().table().ifPresent(tables::state));
        }
    }
}
