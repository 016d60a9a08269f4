package org.multitude.opengov.consultation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.multitude.notification.Notice;
import org.multitude.notification.Notifications;
import org.multitude.opengov.consultation.ConsultationAddresses.Place;
import org.multitude.opengov.consultation.Statement.By;
import org.multitude.record.Follower;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/**
 * Tells those who follow a policy that a consultation opens and closes, those who follow a consultation that it closes, and
 * those who follow a statement, its author first, what became of it.
 */
@Component
class TellOfConsultations implements Follower {
    private final StatementStore statements;
    private final ConsultationAddresses addresses;
    private final Notifications notifications;

    TellOfConsultations(StatementStore statements, ConsultationAddresses addresses, Notifications notifications) {
        this.statements = statements;
        this.addresses = addresses;
        this.notifications = notifications;
    }

    @Override
    public String name() {
        return "consultation.tell";
    }

    @Override
    public void follow(List<RecordedAct> acts) {
        List<RecordedAct> own = acts.stream()
                .filter(act -> act.type().equals("consultation.opened")
                        || act.type().equals("consultation.closed")
                        || act.type().startsWith("statement."))
                .toList();
        Map<StatementId, Statement> said = statements.byIds(own.stream()
                .filter(act -> act.type().startsWith("statement."))
                .map(act -> new StatementId(act.thing()))
                .distinct()
                .toList());
        Set<ConsultationId> concerned = new HashSet<>();
        own.stream()
                .filter(act -> act.type().startsWith("consultation."))
                .forEach(act -> concerned.add(new ConsultationId(act.thing())));
        said.values().forEach(statement -> concerned.add(statement.consultation()));
        Map<ConsultationId, Place> places = addresses.places(concerned);
        for (RecordedAct act : own) {
            Statement statement = said.get(new StatementId(act.thing()));
            Place place = places.get(statement == null ? new ConsultationId(act.thing()) : statement.consultation());
            if (place != null && statement != null) {
                statement(act, place, statement);
            } else if (place != null) {
                consultation(act, place);
            }
        }
    }

    private void consultation(RecordedAct act, Place place) {
        Notice notice = Notice.of(
                act.id(),
                act.type().equals("consultation.opened") ? "consultation.tell.opened" : "consultation.tell.closed",
                place.path(),
                place.consultation().question(),
                place.entry().title());
        notifications.tellFollowers(act.thing(), notice, Optional.empty());
        notifications.tellFollowers(place.entry().id().value(), notice, Optional.empty());
    }

    /** Of its own publication at once nobody needs to be told: she has just seen it. */
    private void statement(RecordedAct act, Place place, Statement statement) {
        boolean byBody = act.type().equals("statement.published")
                && (statement.author().flatMap(By::person).isEmpty()
                        || act.occurredAt().equals(statement.proposedAt()));
        if (!byBody && !act.type().equals("statement.linked")) {
            String decision = act.entry().tokens().get("decision");
            Notice notice = Notice.of(
                    act.id(),
                    "consultation.tell." + act.type() + (decision == null ? "" : "." + decision),
                    place.path() + "/statements/" + statement.number(),
                    Integer.toString(statement.number()),
                    place.consultation().question());
            notifications.tellFollowers(statement.id().value(), notice, Optional.empty());
        }
    }
}
