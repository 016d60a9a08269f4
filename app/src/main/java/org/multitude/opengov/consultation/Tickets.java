package org.multitude.opengov.consultation;

import java.util.Optional;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Secrets;
import org.springframework.stereotype.Component;

/** Finds whose participation a reader holds: by her account, else by what her cookie says. */
@Component
class Tickets {
    /** What a ticket looks like. */
    static final String SHAPE = "[A-Za-z0-9_-]{43}";

    private final ParticipationStore participations;

    Tickets(ParticipationStore participations) {
        this.participations = participations;
    }

    /** Her participation, if she voted before. */
    Optional<Participation> find(ConsultationId consultation, Optional<PersonId> person, Optional<String> ticket) {
        Optional<Participation> own = person.flatMap(id -> participations.ofAccount(id, consultation));
        return own.isPresent() ? own : byTicket(consultation, ticket);
    }

    Optional<Participation> byTicket(ConsultationId consultation, Optional<String> ticket) {
        return ticket.flatMap(text -> participations.ofTicket(Secrets.hash(text), consultation));
    }

    /** A fresh ticket that leads to this participation; only its hash is kept. */
    String give(Participation participation) {
        String ticket = Secrets.random();
        participations.admit(participation, Secrets.hash(ticket));
        return ticket;
    }
}
