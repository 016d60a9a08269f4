package org.multitude.opengov.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.PublisherFacet;
import org.multitude.commons.WhoAnswers;
import org.multitude.identity.Organization;
import org.multitude.opengov.consultation.ConsultationAddresses.Place;
import org.multitude.opengov.consultation.Statement.State;
import org.multitude.platform.find.LastSeals;
import org.multitude.platform.index.Facets;
import org.multitude.platform.index.IndexedThing;
import org.multitude.platform.index.SearchIndex;
import org.multitude.platform.text.Markdown;
import org.multitude.record.Follower;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/** Keeps consultations and the statements that stand in the search index, as they are when it comes by. */
@Component
class IndexConsultations implements Follower {
    private static final String GROUP = "consultation";

    private final SearchIndex index;
    private final StatementStore statements;
    private final ConsultationAddresses addresses;
    private final WhoAnswers answering;

    IndexConsultations(
            SearchIndex index, StatementStore statements, ConsultationAddresses addresses, WhoAnswers answering) {
        this.index = index;
        this.statements = statements;
        this.addresses = addresses;
        this.answering = answering;
    }

    @Override
    public String name() {
        return "consultation.index";
    }

    @Override
    public boolean able() {
        return index.writable();
    }

    @Override
    public String filling() {
        return index.copy();
    }

    @Override
    public void restart() {
        index.clear(GROUP);
    }

    @Override
    public void follow(List<RecordedAct> acts) {
        Map<UUID, Long> asked = new HashMap<>();
        Map<UUID, Long> said = new HashMap<>();
        for (RecordedAct act : acts) {
            if (act.type().equals("consultation.opened") || act.type().equals("consultation.closed")) {
                asked.put(act.thing(), act.order());
            } else if (act.type().startsWith("statement.")) {
                said.put(act.thing(), act.order());
            }
        }
        if (asked.isEmpty() && said.isEmpty()) {
            return;
        }
        Map<StatementId, Statement> found =
                statements.byIds(said.keySet().stream().map(StatementId::new).toList());
        Set<ConsultationId> concerned = new HashSet<>();
        asked.keySet().forEach(id -> concerned.add(new ConsultationId(id)));
        found.values().forEach(statement -> concerned.add(statement.consultation()));
        Map<ConsultationId, Place> places = addresses.places(concerned);
        Map<CommonsId, Organization> bodies = answering.bodies(
                places.values().stream().map(Place::entry).distinct().toList());
        List<IndexedThing> shown = new ArrayList<>();
        asked.forEach((id, act) -> Optional.ofNullable(places.get(new ConsultationId(id)))
                .ifPresent(place -> shown.add(consultation(place, bodies, act))));
        found.values().stream()
                .filter(statement -> statement.state() == State.PUBLISHED)
                .forEach(statement -> Optional.ofNullable(places.get(statement.consultation()))
                        .ifPresent(place -> shown.add(statement(
                                statement,
                                place,
                                bodies,
                                said.getOrDefault(statement.id().value(), 0L)))));
        Set<UUID> gone = new HashSet<>(asked.keySet());
        gone.addAll(said.keySet());
        shown.forEach(thing -> gone.remove(thing.id()));
        index.remove(GROUP, gone);
        index.put(shown);
    }

    private static IndexedThing consultation(Place place, Map<CommonsId, Organization> bodies, long act) {
        Consultation one = place.consultation();
        return thing(
                one.id().value(),
                FoundConsultations.CODE,
                one.question(),
                Markdown.plain(one.said().lead().text()),
                place.path(),
                place,
                bodies,
                one.openedAt(),
                one.closed().map(Consultation.Closed::at).orElse(one.openedAt()),
                act);
    }

    private static IndexedThing statement(Statement one, Place place, Map<CommonsId, Organization> bodies, long act) {
        return thing(
                one.id().value(),
                FoundStatements.CODE,
                one.text().orElse(""),
                one.answer().map(answer -> Markdown.plain(answer.reasons())).orElse(""),
                place.path() + "/statements/" + one.number(),
                place,
                bodies,
                one.proposedAt(),
                one.answer().map(Statement.Answer::at).orElse(one.proposedAt()),
                act);
    }

    private static IndexedThing thing(
            UUID id,
            String kind,
            String title,
            String text,
            String address,
            Place place,
            Map<CommonsId, Organization> bodies,
            Instant createdAt,
            Instant at,
            long act) {
        CommonsEntry entry = place.entry();
        Optional<Organization> body = Optional.ofNullable(bodies.get(entry.id()));
        return new IndexedThing(
                id,
                GROUP,
                kind,
                title,
                text,
                Map.of(),
                body.map(Organization::name).orElse(""),
                address,
                createdAt,
                at,
                body.map(PublisherFacet::facets).orElse(Facets.NONE).with(LastSeals.ACT, act));
    }
}
