package org.multitude.opengov.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multitude.commons.CommonsId;
import org.multitude.contribution.Decision;
import org.multitude.identity.ActorKind;
import org.multitude.identity.PersonId;
import org.multitude.opengov.consultation.Statement.Answer;
import org.multitude.opengov.consultation.Statement.By;
import org.multitude.opengov.consultation.Statement.Ruling;
import org.multitude.opengov.consultation.Statement.State;
import org.multitude.record.ActId;

/** How a statement stands in its row. */
final class StatementColumns {
    static final String SELECT = """
            select id, consultation, number, text, state, origin, author, author_kind, proposed_at, reasons, decided_at, act,
                   decision, answer, office, answered_at, answered_act, commons
            from opengov.statement
            """;

    private StatementColumns() {}

    static Statement statement(ResultSet row, int index) throws SQLException {
        Optional<UUID> act = Optional.ofNullable(row.getObject("act", UUID.class));
        return new Statement(
                new StatementId(row.getObject("id", UUID.class)),
                new ConsultationId(row.getObject("consultation", UUID.class)),
                row.getInt("number"),
                text(row, "text"),
                State.of(row.getString("state")),
                by(row),
                row.getTimestamp("proposed_at").toInstant(),
                act.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Ruling(
                                text(row, "reasons"),
                                row.getTimestamp("decided_at").toInstant(),
                                new ActId(act.get()))),
                answer(row),
                Optional.ofNullable(row.getObject("commons", UUID.class)).map(CommonsId::new));
    }

    private static Optional<By> by(ResultSet row) throws SQLException {
        if (row.getString("origin").equals("body")) {
            return Optional.empty();
        }
        return Optional.of(new By(
                Optional.ofNullable(row.getObject("author", UUID.class)).map(PersonId::new),
                text(row, "author_kind").map(ActorKind::of)));
    }

    private static Optional<Answer> answer(ResultSet row) throws SQLException {
        @Nullable String decision = row.getString("decision");
        if (decision == null) {
            return Optional.empty();
        }
        return Optional.of(new Answer(
                Decision.of(decision),
                row.getString("answer"),
                row.getString("office"),
                row.getTimestamp("answered_at").toInstant(),
                new ActId(row.getObject("answered_act", UUID.class))));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
