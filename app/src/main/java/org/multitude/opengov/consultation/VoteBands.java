package org.multitude.opengov.consultation;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.multitude.opengov.consultation.Consultation.Standing;
import org.multitude.opengov.consultation.OpinionStore.Kept;
import org.multitude.opengov.consultation.Statement.State;
import org.springframework.stereotype.Component;

/** Finds what a reader is to vote on next. */
@Component
class VoteBands {
    private final ConsultationCheck check;
    private final StatementStore statements;
    private final ParticipationStore participations;
    private final VoteStore votes;
    private final OpinionStore opinions;
    private final NextStatement next;
    private final Tickets tickets;
    private final SecureRandom random = new SecureRandom();

    VoteBands(
            ConsultationCheck check,
            StatementStore statements,
            ParticipationStore participations,
            VoteStore votes,
            OpinionStore opinions,
            NextStatement next,
            Tickets tickets) {
        this.check = check;
        this.statements = statements;
        this.participations = participations;
        this.votes = votes;
        this.opinions = opinions;
        this.next = next;
        this.tickets = tickets;
    }

    /** Whose she is here, if she voted before. */
    Optional<Participation> participation(Consultation consultation, Reader reader) {
        return tickets.find(consultation.id(), reader.person(), reader.ticket());
    }

    /** All her votes. */
    List<CastVote> votes(Optional<Participation> participation) {
        return participation.map(votes::of).orElse(List.of());
    }

    /**
     * What she is to vote on.
     *
     * @param asked the number of a statement she asked for, or 0
     */
    VoteBand of(
            Consultation consultation,
            String path,
            Reader reader,
            Optional<Participation> participation,
            List<CastVote> cast,
            int asked) {
        Standing standing = consultation.standing(check.today());
        int[] published = next.published(consultation.id());
        Set<Integer> done = NextStatement.done(cast);
        int read = (int) Arrays.stream(published).filter(done::contains).count();
        boolean broken = participation.isEmpty()
                && reader.person()
                        .filter(person -> participations.tookPart(person, consultation.id()))
                        .isPresent();
        boolean may =
                !broken && (consultation.said().signedOut() || reader.caller().signedIn());
        Optional<Statement> shown = standing == Standing.OPEN && !broken
                ? shown(consultation, published, done, participation, asked)
                : Optional.empty();
        return new VoteBand(
                consultation,
                path,
                standing,
                shown,
                read,
                VoteBand.goal(read, published.length),
                published.length,
                may,
                broken,
                participation.map(Participation::pseudonym));
    }

    private Optional<Statement> shown(
            Consultation consultation,
            int[] published,
            Set<Integer> done,
            Optional<Participation> participation,
            int asked) {
        if (asked > 0) {
            Optional<Statement> wanted =
                    statements.find(consultation.id(), asked).filter(one -> one.state() == State.PUBLISHED);
            if (wanted.isPresent()) {
                return wanted;
            }
        }
        long draw = participation.map(own -> own.id() * 1_000_003 + done.size()).orElseGet(random::nextLong);
        Optional<Opinions> map = opinions.find(consultation.id()).map(Kept::opinions);
        return next.of(consultation.id(), published, done, map, draw);
    }
}
