package org.multitude.opengov.consultation;

import java.time.Instant;
import java.util.Optional;
import org.multitude.identity.ActorKind;
import org.multitude.opengov.consultation.Statement.By;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Component;

/** The acts that make a statement what the public sees: published, or set aside. */
@Component
class StatementActs {
    private final PublicRecord record;

    StatementActs(PublicRecord record) {
        this.record = record;
    }

    /** From now on people vote on it. */
    ActId published(Consultation consultation, Statement statement, Instant at, Act.Nature nature) {
        return record.append(Act.of("statement.published", statement.id().value())
                .body(consultation.body().value())
                .about(consultation.id().value(), consultation.policy().value())
                .token("consultation", consultation.id().toString())
                .token("number", Integer.toString(statement.number()))
                .token("state", Statement.State.PUBLISHED.code())
                .token("origin", statement.origin())
                .commit("text", statement.text())
                .commit("authorKind", kind(statement))
                .commit("proposedAt", statement.proposedAt().toString())
                .commit("decidedAt", at.toString())
                .commit("reasons", Optional.empty())
                .nature(nature)
                .at(at));
    }

    /** From now on nobody votes on it; it is listed with the reasons, and with its words unless they must not be read. */
    ActId setAside(
            Consultation consultation,
            Statement statement,
            Optional<String> text,
            String reasons,
            Instant at,
            Act.Nature nature) {
        return record.append(Act.of("statement.set-aside", statement.id().value())
                .body(consultation.body().value())
                .about(consultation.id().value(), consultation.policy().value())
                .token("consultation", consultation.id().toString())
                .token("number", Integer.toString(statement.number()))
                .token("state", Statement.State.SET_ASIDE.code())
                .token("origin", statement.origin())
                .commit("text", text)
                .commit("authorKind", kind(statement))
                .commit("proposedAt", statement.proposedAt().toString())
                .commit("decidedAt", at.toString())
                .commit("reasons", reasons)
                .nature(nature)
                .at(at));
    }

    private static Optional<String> kind(Statement statement) {
        return statement.author().flatMap(By::kind).map(ActorKind::code);
    }
}
