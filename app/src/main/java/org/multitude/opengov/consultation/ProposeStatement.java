package org.multitude.opengov.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.identity.Organizations;
import org.multitude.identity.People;
import org.multitude.identity.PersonId;
import org.multitude.notification.Following;
import org.multitude.notification.Notice;
import org.multitude.notification.Notifications;
import org.multitude.opengov.consultation.Statement.By;
import org.multitude.opengov.consultation.Statement.Ruling;
import org.multitude.opengov.consultation.Statement.State;
import org.multitude.platform.web.SignInNeeded;
import org.multitude.record.Act;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes a statement; anyone with an account may, and is told what becomes of it. */
@Service
public class ProposeStatement {
    /** Most statements of one person in a consultation. */
    public static final int MOST = 20;

    private final ConsultationCheck check;
    private final StatementStore statements;
    private final StatementActs acts;
    private final Organizations organizations;
    private final People people;
    private final Following following;
    private final Notifications notifications;
    private final Clock clock;

    ProposeStatement(
            ConsultationCheck check,
            StatementStore statements,
            StatementActs acts,
            Organizations organizations,
            People people,
            Following following,
            Notifications notifications,
            Clock clock) {
        this.check = check;
        this.statements = statements;
        this.acts = acts;
        this.organizations = organizations;
        this.people = people;
        this.following = following;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Proposes it: published at once, or once the body has read it, as the consultation says.
     *
     * @throws NotOpen when the consultation is not open
     * @throws SaidAlready when the same sentence is there
     * @throws EnoughProposed when this person proposed as many as one may
     */
    @Transactional
    public Statement propose(PersonId person, ConsultationId id, String text) {
        Consultation consultation = check.holdOpen(id);
        By by = new By(
                Optional.of(person),
                Optional.of(people.find(person).orElseThrow(SignInNeeded::new).kind()));
        boolean first = statements.count(id).getOrDefault(State.WAITING.code(), 0) == 0;
        // The number is taken first: who proposes at the same time waits here, and then sees this one.
        int number = statements.nextNumber(id);
        if (statements.proposedBy(id, person) >= MOST) {
            throw new EnoughProposed(MOST);
        }
        if (statements.said(id, text)) {
            throw new SaidAlready();
        }
        boolean atOnce = consultation.said().moderation() == Moderation.AFTER;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Statement drafted = new Statement(
                StatementId.random(),
                id,
                number,
                Optional.of(text),
                atOnce ? State.PUBLISHED : State.WAITING,
                Optional.of(by),
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Statement statement = atOnce
                ? drafted.ruled(
                        new Ruling(Optional.empty(), now, acts.published(consultation, drafted, now, Act.Nature.HERE)))
                : drafted;
        statements.insert(statement, Optional.empty());
        following.follow(person, statement.id().value());
        if (!atOnce && first) {
            tellBody(consultation, person);
        }
        return statement;
    }

    /** Told of the first one that waits, not of each: the page of moderation lists them all. */
    private void tellBody(Consultation consultation, PersonId author) {
        CommonsEntry entry = check.entry(consultation);
        Notice notice = new Notice(
                "consultation.tell.waiting",
                List.of(consultation.question()),
                consultation.address(entry) + "/moderation",
                Optional.empty());
        organizations.publishers(entry.body()).stream()
                .filter(publisher -> !publisher.equals(author))
                .forEach(publisher -> notifications.tell(publisher, notice));
    }
}
