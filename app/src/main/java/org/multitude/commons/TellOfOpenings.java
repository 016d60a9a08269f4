package org.multitude.commons;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.identity.Organization;
import org.multitude.notification.Notice;
import org.multitude.notification.Notifications;
import org.multitude.record.Follower;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/**
 * Tells those who follow an organisation what it opens. The act that opens a commons is the one that gives it its address.
 * What an import brings in was open before, and may come by the thousand: of that nobody is told.
 */
@Component
class TellOfOpenings implements Follower {
    private final Register register;
    private final WhoAnswers answering;
    private final Notifications notifications;

    TellOfOpenings(Register register, WhoAnswers answering, Notifications notifications) {
        this.register = register;
        this.answering = answering;
        this.notifications = notifications;
    }

    @Override
    public String name() {
        return "commons.tell";
    }

    @Override
    public boolean fromNow() {
        return true;
    }

    @Override
    public void follow(List<RecordedAct> acts) {
        List<RecordedAct> opening = acts.stream()
                .filter(act -> act.entry().commitments().containsKey("slug"))
                .filter(act -> act.entry().body().isPresent())
                .filter(act -> !act.entry().nature().equals(Optional.of("imported")))
                .toList();
        Map<CommonsId, CommonsEntry> entries = register.byIds(
                opening.stream().map(act -> new CommonsId(act.thing())).toList());
        Map<CommonsId, Organization> bodies = answering.bodies(entries.values());
        for (RecordedAct act : opening) {
            CommonsEntry entry = entries.get(new CommonsId(act.thing()));
            Organization body = bodies.get(new CommonsId(act.thing()));
            if (entry != null && body != null && entry.isPublic()) {
                notifications.tellFollowers(
                        body.id().value(),
                        Notice.of(
                                act.id(),
                                "commons.tell.opened." + entry.kind().code(),
                                entry.address(),
                                body.name(),
                                entry.title()),
                        Optional.empty());
            }
        }
    }
}
