package org.multitude.opengov.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multitude.identity.PersonId;
import org.multitude.opengov.consultation.ConsultationAddresses.Place;
import org.multitude.opengov.consultation.Statement.Ruling;
import org.multitude.opengov.consultation.Statement.State;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Texts;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.Extent;
import org.multitude.record.Hideable;
import org.springframework.stereotype.Component;

/** Statements can be hidden and erased. They never show a name; one that people still vote on is set aside first. */
@Component
class EraseStatements implements Hideable {
    private final StatementStore statements;
    private final ConsultationStore consultations;
    private final ConsultationAddresses addresses;
    private final StatementActs acts;
    private final KeepArchive archive;
    private final Texts texts;
    private final Clock clock;

    EraseStatements(
            StatementStore statements,
            ConsultationStore consultations,
            ConsultationAddresses addresses,
            StatementActs acts,
            KeepArchive archive,
            Texts texts,
            Clock clock) {
        this.statements = statements;
        this.consultations = consultations;
        this.addresses = addresses;
        this.acts = acts;
        this.archive = archive;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "statement";
    }

    @Override
    public Optional<Written> lock(UUID thing) {
        return statements
                .lock(new StatementId(thing))
                .flatMap(statement -> place(statement)
                        .map(place -> new Written(
                                statement.text().orElse(""),
                                address(statement, place),
                                statement.author().flatMap(Statement.By::person).map(PersonId::value),
                                false,
                                statement.state() != State.WAITING,
                                Optional.of(place.consultation().body().value()),
                                List.of(
                                        statement.consultation().value(),
                                        place.entry().id().value()))));
    }

    @Override
    public Set<String> fields(Extent extent) {
        return switch (extent) {
            case NAME -> Set.of();
            case CONTENT -> Set.of("text");
            case ANSWER -> Set.of("text", "answer", "reasons");
        };
    }

    /** Nobody votes on a sentence that is gone. */
    @Override
    public void withdraw(UUID thing) {
        takeOut(thing, "consultation.withdrawn", false);
    }

    @Override
    public Map<UUID, String> words(Collection<UUID> things) {
        return statements.byIds(things.stream().map(StatementId::new).toList()).values().stream()
                .filter(statement -> statement.state() != State.WAITING)
                .filter(statement -> statement.text().isPresent())
                .collect(Collectors.toMap(
                        statement -> statement.id().value(),
                        statement -> statement.text().orElseThrow()));
    }

    /** Nobody votes on what nobody reads: set aside first, with its words, which may come back. */
    @Override
    public Optional<String> putAway(UUID thing) {
        takeOut(thing, "consultation.hidden-by-moderation", true);
        Optional<String> taken = statements.putAway(new StatementId(thing));
        wordsChange(thing);
        return taken;
    }

    @Override
    public void putBack(UUID thing, String taken) {
        statements.putBack(new StatementId(thing), taken);
        wordsChange(thing);
    }

    private void wordsChange(UUID thing) {
        statements
                .byIds(List.of(new StatementId(thing)))
                .values()
                .forEach(statement -> archive.wordsChange(statement.consultation()));
    }

    private void takeOut(UUID thing, String why, boolean withItsWords) {
        Statement statement = statements.lock(new StatementId(thing)).orElseThrow(NotFound::new);
        Consultation consultation = consultations.hold(statement.consultation()).orElseThrow(NotFound::new);
        if (statement.state() != State.PUBLISHED || consultation.closed().isPresent()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String reasons = texts.text(Lang.FR, why) + "\n\n" + texts.text(Lang.EN, why);
        Optional<String> text = statement.text().filter(words -> withItsWords);
        ActId act = acts.setAside(consultation, statement, text, reasons, now, Act.Nature.HERE);
        statements.ruled(
                statement.id(), State.SET_ASIDE, text, new Ruling(Optional.of(reasons), now, act), Optional.empty());
    }

    @Override
    public void erase(UUID thing, Set<String> fields) {
        if (fields.contains("text")) {
            // One that waits here was published after the backup that is restored: there is nothing left of it to
            // publish.
            statements.deleteWaiting(new StatementId(thing));
            statements.eraseText(new StatementId(thing));
            wordsChange(thing);
        }
        if (fields.contains("answer") || fields.contains("reasons")) {
            statements.eraseAnswer(new StatementId(thing));
        }
    }

    @Override
    public Map<UUID, String> addresses(Collection<UUID> things) {
        Map<StatementId, Statement> found =
                statements.byIds(things.stream().map(StatementId::new).toList());
        Map<ConsultationId, Place> places = addresses.places(
                found.values().stream().map(Statement::consultation).collect(Collectors.toSet()));
        Map<UUID, String> paths = new HashMap<>();
        for (Statement statement : found.values()) {
            Place place = places.get(statement.consultation());
            if (place != null) {
                paths.put(statement.id().value(), address(statement, place));
            }
        }
        return paths;
    }

    @Override
    public List<UUID> by(UUID person, Extent extent) {
        return extent == Extent.NAME ? List.of() : statements.by(new PersonId(person));
    }

    private Optional<Place> place(Statement statement) {
        return Optional.ofNullable(
                addresses.places(List.of(statement.consultation())).get(statement.consultation()));
    }

    private static String address(Statement statement, Place place) {
        return place.path() + "/statements/" + statement.number();
    }
}
