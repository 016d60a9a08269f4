package org.multitude.opendata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.notification.Notice;
import org.multitude.notification.Notifications;
import org.multitude.record.Follower;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/** Tells those who follow a dataset of each new version. */
@Component
class TellOfVersions implements Follower {
    private final VersionStore versions;
    private final Register register;
    private final Notifications notifications;

    TellOfVersions(VersionStore versions, Register register, Notifications notifications) {
        this.versions = versions;
        this.register = register;
        this.notifications = notifications;
    }

    @Override
    public String name() {
        return "opendata.tell";
    }

    @Override
    public void follow(List<RecordedAct> acts) {
        Map<UUID, RecordedAct> published = acts.stream()
                .filter(act -> act.type().equals("dataset.version-published"))
                .collect(Collectors.toMap(RecordedAct::thing, Function.identity()));
        List<Version> found = versions.byIds(published.keySet());
        Map<CommonsId, CommonsEntry> entries =
                register.byIds(found.stream().map(Version::dataset).distinct().toList());
        for (Version version : found) {
            CommonsEntry entry = entries.get(version.dataset());
            RecordedAct act = published.get(version.id().value());
            if (entry != null && act != null) {
                notifications.tellFollowers(
                        entry.id().value(),
                        Notice.of(
                                act.id(),
                                "opendata.tell.version",
                                version.address(entry.address()),
                                Integer.toString(version.number()),
                                entry.title()),
                        Optional.empty());
            }
        }
    }
}
