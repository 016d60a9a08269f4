package org.multitude.opengov.consultation;

import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.ActorKind;
import org.multitude.identity.People;
import org.multitude.identity.PersonId;
import org.multitude.opengov.consultation.Statement.State;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.SignInNeeded;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Votes on a statement, or changes a vote. Never an act: the votes of an hour are sealed together, without saying whose they
 * are.
 */
@Service
public class Vote {
    private final ConsultationCheck check;
    private final StatementStore statements;
    private final ParticipationStore participations;
    private final VoteStore votes;
    private final Tickets tickets;
    private final People people;

    Vote(
            ConsultationCheck check,
            StatementStore statements,
            ParticipationStore participations,
            VoteStore votes,
            Tickets tickets,
            People people) {
        this.check = check;
        this.statements = statements;
        this.participations = participations;
        this.votes = votes;
        this.tickets = tickets;
        this.people = people;
    }

    /**
     * What came of it.
     *
     * @param ticket a ticket for her cookie, if she voted for the first time without an account
     * @param adopted whether what she did without an account is her account's now, so that her cookie ends
     */
    public record Taken(Optional<String> ticket, boolean adopted) {}

    private record Known(Participation participation, Taken taken) {}

    /**
     * Takes a vote.
     *
     * @throws NotOpen when the consultation is not open
     * @throws StatementNotOpen when the statement is not voted on
     * @throws SignInNeeded when only people with an account vote here
     * @throws LinkBroken when this account broke the link with its votes
     */
    @Transactional
    public Taken vote(Voter voter, ConsultationId id, int number, Choice choice) {
        Consultation consultation = check.holdOpen(id);
        Statement statement = statements.hold(id, number).orElseThrow(NotFound::new);
        if (statement.state() == State.WAITING) {
            throw new NotFound();
        }
        if (statement.state() == State.SET_ASIDE) {
            throw new StatementNotOpen();
        }
        Known known = voter.person().isPresent()
                ? withAccount(voter.person().get(), voter.ticket(), consultation)
                : withoutAccount(voter, consultation);
        Participation participation = participations.lock(known.participation());
        Given given = give(participation, number, choice);
        boolean first = given == Given.FIRST && participation.answers() == 0;
        int without =
                (first && !participation.account() ? 1 : 0) - (known.taken().adopted() ? 1 : 0);
        if (given != Given.NOTHING || without != 0) {
            votes.turnOut(id, first ? 1 : 0, without, given == Given.FIRST ? 1 : 0, given == Given.NOTHING ? 0 : 1);
        }
        return known.taken();
    }

    private Known withAccount(PersonId person, Optional<String> ticket, Consultation consultation) {
        participations.alone(consultation.id(), person.value());
        Taken nothing = new Taken(Optional.empty(), false);
        Optional<Participation> own = participations.ofAccount(person, consultation.id());
        if (own.isPresent()) {
            return new Known(own.get(), nothing);
        }
        if (participations.tookPart(person, consultation.id())) {
            throw new LinkBroken();
        }
        Optional<Participation> before =
                tickets.byTicket(consultation.id(), ticket).filter(found -> !found.account());
        if (before.isPresent()) {
            return new Known(
                    participations.adopt(person, kind(person), before.get()), new Taken(Optional.empty(), true));
        }
        Participation begun = participations.begin(consultation.id(), Optional.of(kind(person)), Optional.empty());
        participations.link(person, begun);
        return new Known(begun, nothing);
    }

    private ActorKind kind(PersonId person) {
        return people.find(person).orElseThrow(SignInNeeded::new).kind();
    }

    private Known withoutAccount(Voter voter, Consultation consultation) {
        if (!consultation.said().signedOut()) {
            throw new SignInNeeded();
        }
        Optional<Participation> own = tickets.byTicket(consultation.id(), voter.ticket());
        if (own.isPresent()) {
            return new Known(own.get(), new Taken(Optional.empty(), false));
        }
        UUID form = voter.form();
        participations.alone(consultation.id(), form);
        Participation participation = participations
                .bornFrom(form, consultation.id())
                .filter(found -> !found.account())
                .orElseGet(() -> participations.begin(consultation.id(), Optional.empty(), Optional.of(form)));
        return new Known(participation, new Taken(Optional.of(tickets.give(participation)), false));
    }

    private enum Given {
        FIRST,
        CHANGED,
        NOTHING
    }

    private Given give(Participation voter, int statement, Choice choice) {
        Optional<CastVote> before = votes.lockStanding(voter, statement);
        if (before.isEmpty()) {
            votes.insert(voter, statement, 1, choice);
        } else if (before.get().choice() == choice) {
            return Given.NOTHING;
        } else if (before.get().batch() == 0) {
            votes.replace(voter, before.get(), choice);
        } else {
            votes.supersede(voter, before.get());
            votes.insert(voter, statement, before.get().turn() + 1, choice);
        }
        votes.count(voter, statement, before.map(CastVote::choice), choice);
        return before.isEmpty() ? Given.FIRST : Given.CHANGED;
    }
}
