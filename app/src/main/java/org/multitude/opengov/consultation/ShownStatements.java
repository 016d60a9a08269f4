package org.multitude.opengov.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.multitude.identity.ActorKind;
import org.multitude.opengov.consultation.Statement.By;
import org.multitude.opengov.consultation.Statement.State;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.PublicThings;
import org.multitude.record.ShownThing;
import org.springframework.stereotype.Component;

/** What pages show of statements, for the verifier: those published and those set aside. */
@Component
class ShownStatements implements PublicThings {
    private final StatementStore statements;
    private final ConsultationAddresses addresses;

    ShownStatements(StatementStore statements, ConsultationAddresses addresses) {
        this.statements = statements;
        this.addresses = addresses;
    }

    @Override
    public String kind() {
        return "statement";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        Slice<Statement> read = statements.oldest(after, limit);
        return new Slice<>(shown(read.items()), read.next());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(statements.byIds(things.stream().map(StatementId::new).toList()).values().stream()
                .filter(one -> one.state() != State.WAITING)
                .toList());
    }

    private List<ShownThing> shown(Collection<Statement> all) {
        Map<ConsultationId, String> paths = addresses.of(
                all.stream().map(Statement::consultation).distinct().toList());
        return all.stream()
                .map(one -> new ShownThing(
                        one.id().value(),
                        kind(),
                        paths.getOrDefault(one.consultation(), "") + "/statements/" + one.number(),
                        values(one)))
                .toList();
    }

    private static Map<String, String> values(Statement one) {
        Map<String, String> values = new TreeMap<>();
        values.put("consultation", one.consultation().toString());
        values.put("number", Integer.toString(one.number()));
        values.put("state", one.state().code());
        values.put("origin", one.origin());
        values.put("proposedAt", one.proposedAt().toString());
        one.text().ifPresent(text -> values.put("text", text));
        one.author().flatMap(By::kind).map(ActorKind::code).ifPresent(kind -> values.put("authorKind", kind));
        one.ruling().ifPresent(ruling -> {
            values.put("decidedAt", ruling.at().toString());
            ruling.reasons().filter(reasons -> !reasons.isEmpty()).ifPresent(reasons -> values.put("reasons", reasons));
        });
        one.answer().ifPresent(answer -> {
            values.put("decision", answer.decision().code());
            if (!answer.reasons().isEmpty()) {
                values.put("answer", answer.reasons());
            }
            values.put("office", answer.office());
            values.put("answeredAt", answer.at().toString());
        });
        one.commons().ifPresent(commons -> values.put("commons", commons.toString()));
        return values;
    }
}
