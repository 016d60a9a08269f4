package org.multitude.trust;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.web.NotFound;
import org.multitude.record.NamedThings;
import org.multitude.record.ThingNames;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what somebody wants figures of, and answers it from the counts. */
@Component
class AskTrust {
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final FactsStore facts;
    private final TrustStore store;
    private final NamedThings names;

    AskTrust(FactsStore facts, TrustStore store, NamedThings names) {
        this.facts = facts;
        this.store = store;
        this.names = names;
    }

    /**
     * Reads a question.
     *
     * @throws NoSuchDay when the day is none, or is still to come
     * @throws NotFound when there is no such body or community
     */
    Question read(Question.Of of, String subject, String day, LocalDate today) {
        Optional<Question.Subject> named = of == Question.Of.ALL
                ? Optional.empty()
                : Optional.of(subject(of == Question.Of.BODY ? "/organizations/" : "/communities/", subject));
        return new Question(of, named, day.isEmpty() ? today : day(day, today));
    }

    private static LocalDate day(String typed, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (!day.isAfter(today)) {
                return day;
            }
        } catch (DateTimeException e) {
            throw new NoSuchDay(typed, e);
        }
        throw new NoSuchDay(typed);
    }

    private Question.Subject subject(String folder, String typed) {
        if (typed.matches(ID)) {
            UUID id = UUID.fromString(typed);
            return Optional.ofNullable(name(List.of(id)).get(id))
                    .filter(named -> named.address().startsWith(folder))
                    .map(named -> new Question.Subject(id, named))
                    .orElseThrow(NotFound::new);
        }
        String address = typed.startsWith(folder) ? typed : folder + typed;
        return names.at(address)
                .map(shown -> new Question.Subject(shown.things().getFirst(), shown.named()))
                .orElseThrow(NotFound::new);
    }

    /**
     * The figures asked for, and of how many acts they were made.
     *
     * @param acts acts of the log, from the first one
     */
    record Counted(long acts, Figures figures) {}

    /** The figures and the acts that made them, as they were at one moment: acts go on being counted meanwhile. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Counted counted(Question question) {
        return new Counted(store.acts(), figures(question));
    }

    /** The figures asked for. */
    Figures figures(Question question) {
        return facts.figures(scopes(question), question.day());
    }

    /** What is counted for it. */
    List<UUID> scopes(Question question) {
        return switch (question.of()) {
            case ALL -> List.of(Scopes.ALL);
            case BODY -> question.subject().map(Question.Subject::id).stream().toList();
            case COMMUNITY ->
                question.subject().map(one -> facts.commons(one.id())).orElse(List.of());
        };
    }

    /** Names of those that are public. */
    Map<UUID, ThingNames.Named> name(Collection<UUID> ids) {
        return names.name(ids);
    }
}
