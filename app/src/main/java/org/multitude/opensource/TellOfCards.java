package org.multitude.opensource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.notification.Notice;
import org.multitude.notification.Notifications;
import org.multitude.record.Follower;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/** Tells those who follow a software of each new card, that is of each new version of it that is described here. */
@Component
class TellOfCards implements Follower {
    private final Register register;
    private final Notifications notifications;

    TellOfCards(Register register, Notifications notifications) {
        this.register = register;
        this.notifications = notifications;
    }

    @Override
    public String name() {
        return "opensource.tell";
    }

    @Override
    public boolean fromNow() {
        return true;
    }

    @Override
    public void follow(List<RecordedAct> acts) {
        List<RecordedAct> updated = acts.stream()
                .filter(act -> act.type().equals("software.updated"))
                .filter(act -> act.entry().tokens().containsKey("version"))
                .toList();
        Map<CommonsId, CommonsEntry> entries = register.byIds(updated.stream()
                .map(act -> new CommonsId(act.thing()))
                .distinct()
                .toList());
        for (RecordedAct act : updated) {
            CommonsEntry entry = entries.get(new CommonsId(act.thing()));
            if (entry != null && entry.isPublic()) {
                String number = act.entry().tokens().getOrDefault("version", "");
                notifications.tellFollowers(
                        act.thing(),
                        Notice.of(
                                act.id(),
                                "opensource.tell.version",
                                entry.address() + "/versions/" + number,
                                number,
                                entry.title()),
                        Optional.empty());
            }
        }
    }
}
