package org.multitude.opengov.consultation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.multitude.opengov.consultation.ConsultationAddresses.Place;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Words;
import org.multitude.record.ActId;
import org.multitude.record.ActTeller;
import org.multitude.record.RecordedAct;
import org.multitude.record.Told;
import org.springframework.stereotype.Component;

/** Puts acts on consultations and statements into words. */
@Component
class ConsultationTeller implements ActTeller {
    private static final int SHORT = 80;
    private static final Set<String> OF_ITSELF =
            Set.of("consultation.opened", "consultation.closed", "consultation.archived");

    private final ConsultationAddresses addresses;
    private final StatementStore statements;

    ConsultationTeller(ConsultationAddresses addresses, StatementStore statements) {
        this.addresses = addresses;
        this.statements = statements;
    }

    @Override
    public List<String> types() {
        return List.of("consultation.", "statement.");
    }

    @Override
    public Map<ActId, Told> tell(List<RecordedAct> acts, Words words) {
        Map<StatementId, Statement> said = statements.byIds(acts.stream()
                .filter(act -> act.type().startsWith("statement."))
                .map(act -> new StatementId(act.thing()))
                .distinct()
                .toList());
        Set<ConsultationId> concerned = new HashSet<>();
        acts.forEach(act -> consultation(act, said).ifPresent(concerned::add));
        Map<ConsultationId, Place> places = addresses.places(concerned);
        Map<ActId, Told> told = new HashMap<>();
        for (RecordedAct act : acts) {
            Optional<Place> place = consultation(act, said).flatMap(id -> Optional.ofNullable(places.get(id)));
            place.ifPresent(found -> told.put(
                    act.id(), told(act, found, Optional.ofNullable(said.get(new StatementId(act.thing()))), words)));
        }
        return told;
    }

    private static Told told(RecordedAct act, Place place, Optional<Statement> statement, Words words) {
        String question = place.consultation().question();
        if (statement.isPresent()) {
            Statement of = statement.get();
            String decision = act.entry().tokens().get("decision");
            return new Told(
                    words.html(
                            "act." + act.type() + (decision == null ? "" : "." + decision),
                            words.number(of.number()),
                            of.text().map(ConsultationTeller::cut).orElseGet(() -> words.t("consultation.withheld")),
                            question),
                    place.path() + "/statements/" + of.number());
        }
        String count =
                act.entry().tokens().getOrDefault("count", act.entry().tokens().getOrDefault("participants", "0"));
        return new Told(
                words.html("act." + act.type(), question, place.entry().title(), Long.parseLong(count)), place.path());
    }

    private static String cut(String text) {
        return text.length() <= SHORT ? text : Prose.first(text, SHORT - 1).strip() + "…";
    }

    /** The consultation of an act: itself, or the one it names; an answer names none, its statement does. */
    private static Optional<ConsultationId> consultation(RecordedAct act, Map<StatementId, Statement> said) {
        if (OF_ITSELF.contains(act.type())) {
            return Optional.of(new ConsultationId(act.thing()));
        }
        String named = act.entry().tokens().get("consultation");
        if (named != null) {
            return Optional.of(new ConsultationId(UUID.fromString(named)));
        }
        return Optional.ofNullable(said.get(new StatementId(act.thing()))).map(Statement::consultation);
    }
}
