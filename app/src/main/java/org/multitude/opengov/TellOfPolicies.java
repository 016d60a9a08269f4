package org.multitude.opengov;

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

/** Tells those who follow a policy that it, or its phases, changed. */
@Component
class TellOfPolicies implements Follower {
    private final Register register;
    private final Notifications notifications;

    TellOfPolicies(Register register, Notifications notifications) {
        this.register = register;
        this.notifications = notifications;
    }

    @Override
    public String name() {
        return "opengov.tell";
    }

    @Override
    public boolean fromNow() {
        return true;
    }

    @Override
    public void follow(List<RecordedAct> acts) {
        List<RecordedAct> described = acts.stream()
                .filter(act -> act.type().equals("policy.described"))
                .toList();
        Map<CommonsId, CommonsEntry> entries = register.byIds(described.stream()
                .map(act -> new CommonsId(act.thing()))
                .distinct()
                .toList());
        for (RecordedAct act : described) {
            CommonsEntry entry = entries.get(new CommonsId(act.thing()));
            if (entry != null && entry.isPublic()) {
                notifications.tellFollowers(
                        act.thing(),
                        Notice.of(act.id(), "opengov.tell.described", entry.address(), entry.title()),
                        Optional.empty());
            }
        }
    }
}
