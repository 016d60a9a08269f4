package org.multitude.opengov.consultation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.opengov.consultation.ConsultationAddresses.Place;
import org.multitude.opengov.consultation.Statement.State;
import org.multitude.platform.find.FoundKind;
import org.multitude.platform.index.Hit;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Icon;
import org.multitude.platform.web.Mark;
import org.springframework.stereotype.Component;

/** Statements that stand among what is found; their lists are on the pages of consultations. */
@Component
class FoundStatements implements FoundKind {
    static final String CODE = "statement";

    private final ConsultationAddresses addresses;
    private final StatementStore statements;

    FoundStatements(ConsultationAddresses addresses, StatementStore statements) {
        this.addresses = addresses;
        this.statements = statements;
    }

    @Override
    public Traits traits() {
        return new Traits(CODE, Optional.empty(), "policy", Icon.POLICY, 65, List.of("publisher", "since"));
    }

    @Override
    public Map<UUID, Said> say(List<Hit> hits, Words words, Instant now) {
        Map<StatementId, Statement> found = statements.byIds(
                hits.stream().map(hit -> new StatementId(hit.id())).toList());
        Map<ConsultationId, Place> places = addresses.places(
                found.values().stream().map(Statement::consultation).distinct().toList());
        Map<UUID, Said> said = new HashMap<>();
        for (Hit hit : hits) {
            Statement statement = found.get(new StatementId(hit.id()));
            Place place = statement == null ? null : places.get(statement.consultation());
            if (statement != null && place != null && statement.state() == State.PUBLISHED) {
                said.put(
                        hit.id(),
                        new Said(
                                hit.by(),
                                statement.answer().map(answer -> tag(answer, words)).stream()
                                        .toList(),
                                List.of(place.consultation().question())));
            }
        }
        return said;
    }

    private static Tag tag(Statement.Answer answer, Words words) {
        return new Tag(
                Mark.valueOf(answer.decision().name()),
                words.t("consultation.decision." + answer.decision().code()),
                0);
    }
}
