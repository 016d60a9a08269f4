package org.multitude.opengov.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.PublisherFacet;
import org.multitude.commons.WhoAnswers;
import org.multitude.identity.Organization;
import org.multitude.opengov.consultation.ConsultationAddresses.Place;
import org.multitude.opengov.consultation.Statement.State;
import org.multitude.platform.index.Facets;
import org.multitude.platform.index.IndexedThing;
import org.multitude.platform.index.SearchIndex;
import org.multitude.platform.text.Markdown;
import org.multitude.record.Indexing;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/** Keeps consultations and the statements that stand in the search index. */
@Component
class IndexConsultations extends Indexing {
    private static final String GROUP = "consultation";
    private static final int MOST_OF_A_BODY = 10_000;
    private static final Set<String> CONSULTATIONS = Set.of("consultation.opened", "consultation.closed");

    private final ConsultationStore consultations;
    private final StatementStore statements;
    private final ConsultationAddresses addresses;
    private final WhoAnswers answering;

    IndexConsultations(
            SearchIndex index,
            ConsultationStore consultations,
            StatementStore statements,
            ConsultationAddresses addresses,
            WhoAnswers answering) {
        super(index, "consultation.index", GROUP);
        this.consultations = consultations;
        this.statements = statements;
        this.addresses = addresses;
        this.answering = answering;
    }

    @Override
    protected Stream<UUID> concerned(RecordedAct act) {
        boolean about = act.type().startsWith("statement.") || CONSULTATIONS.contains(act.type());
        if (act.entry().changesWhatIsRead()) {
            // The thing, or all that is asked in the policy that it is.
            return Stream.concat(Stream.of(act.thing()), of(List.of(new CommonsId(act.thing()))));
        }
        return about ? Stream.of(act.thing()) : of(answering.changedBy(act));
    }

    /** The consultations of these policies, and the statements that stand in them. */
    private Stream<UUID> of(List<CommonsId> policies) {
        List<ConsultationId> asked = consultations.of(policies, MOST_OF_A_BODY);
        return Stream.concat(
                asked.stream().map(ConsultationId::value),
                statements.standing(asked, MOST_OF_A_BODY).stream().map(StatementId::value));
    }

    @Override
    protected Collection<IndexedThing> shown(Set<UUID> ids) {
        List<Statement> found = statements
                .byIds(ids.stream().map(StatementId::new).toList())
                .values()
                .stream()
                .filter(statement -> statement.state() == State.PUBLISHED)
                .filter(statement -> statement.text().isPresent())
                .toList();
        Map<ConsultationId, Place> places = addresses.places(Stream.concat(
                        ids.stream().map(ConsultationId::new), found.stream().map(Statement::consultation))
                .collect(Collectors.toSet()));
        Map<CommonsId, Organization> bodies = answering.bodies(
                places.values().stream().map(Place::entry).distinct().toList());
        List<IndexedThing> shown = new ArrayList<>();
        places.forEach((id, place) -> {
            if (ids.contains(id.value())) {
                shown.add(consultation(place, bodies));
            }
        });
        for (Statement statement : found) {
            Optional.ofNullable(places.get(statement.consultation()))
                    .ifPresent(place -> shown.add(statement(statement, place, bodies)));
        }
        return shown;
    }

    private static IndexedThing consultation(Place place, Map<CommonsId, Organization> bodies) {
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
                one.closed().map(Consultation.Closed::at).orElse(one.openedAt()));
    }

    private static IndexedThing statement(Statement one, Place place, Map<CommonsId, Organization> bodies) {
        return thing(
                one.id().value(),
                FoundStatements.CODE,
                one.text().orElse(""),
                one.answer().map(answer -> Markdown.plain(answer.reasons())).orElse(""),
                place.path() + "/statements/" + one.number(),
                place,
                bodies,
                one.proposedAt(),
                one.answer().map(Statement.Answer::at).orElse(one.proposedAt()));
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
            Instant at) {
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
                body.map(PublisherFacet::facets).orElse(Facets.NONE));
    }
}
