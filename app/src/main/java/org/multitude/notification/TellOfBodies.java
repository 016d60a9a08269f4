package org.multitude.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.record.Follower;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/** Tells those who follow an organisation that its people are here now. */
@Component
class TellOfBodies implements Follower {
    private final Organizations organizations;
    private final Notifications notifications;

    TellOfBodies(Organizations organizations, Notifications notifications) {
        this.organizations = organizations;
        this.notifications = notifications;
    }

    @Override
    public String name() {
        return "notification.bodies";
    }

    @Override
    public boolean fromNow() {
        return true;
    }

    @Override
    public void follow(List<RecordedAct> acts) {
        List<RecordedAct> claimed = acts.stream()
                .filter(act -> act.type().equals("organization.claimed"))
                .toList();
        Map<OrganizationId, Organization> bodies = organizations.byIds(
                claimed.stream().map(act -> new OrganizationId(act.thing())).toList());
        for (RecordedAct act : claimed) {
            Organization body = bodies.get(new OrganizationId(act.thing()));
            if (body != null && body.claimed()) {
                notifications.tellFollowers(
                        act.thing(),
                        Notice.of(act.id(), "notification.body-claimed", body.address(), body.name()),
                        Optional.empty());
            }
        }
    }
}
