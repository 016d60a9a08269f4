package org.multitude.opengov.consultation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.commons.WhoAnswers;
import org.multitude.notification.Following;
import org.multitude.opengov.consultation.OpinionStore.Kept;
import org.multitude.opengov.consultation.Statement.State;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.NotFound;
import org.multitude.record.ActsInWords;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Component;

/** Gathers what the pages of consultations show. */
@Component
class ConsultationPages {
    private static final int ACTS = 12;

    private final ConsultationStore consultations;
    private final StatementStore statements;
    private final ConsultationCheck check;
    private final VoteStore votes;
    private final VoteBands bands;
    private final OpinionStore opinions;
    private final OpinionViews views;
    private final Register register;
    private final WhoAnswers answering;
    private final PublicRecord record;
    private final ActsInWords inWords;
    private final Following following;

    ConsultationPages(
            ConsultationStore consultations,
            StatementStore statements,
            ConsultationCheck check,
            VoteStore votes,
            VoteBands bands,
            OpinionStore opinions,
            OpinionViews views,
            Register register,
            WhoAnswers answering,
            PublicRecord record,
            ActsInWords inWords,
            Following following) {
        this.consultations = consultations;
        this.statements = statements;
        this.check = check;
        this.votes = votes;
        this.bands = bands;
        this.opinions = opinions;
        this.views = views;
        this.register = register;
        this.answering = answering;
        this.record = record;
        this.inWords = inWords;
        this.following = following;
    }

    /** A consultation with its policy, found by its address. */
    record Found(CommonsEntry entry, Consultation consultation) {
        String path() {
            return consultation.address(entry);
        }

        ConsultationId id() {
            return consultation.id();
        }

        int number() {
            return consultation.number();
        }
    }

    Found found(String slug, int number) {
        CommonsEntry entry = register.shown(CommonsKind.POLICY, slug);
        return new Found(entry, consultations.find(entry.id(), number).orElseThrow(NotFound::new));
    }

    ConsultationView view(Found found, Reader reader, int asked, Words words) {
        Consultation consultation = found.consultation();
        Map<String, Integer> states = statements.count(found.id());
        Optional<Participation> own = bands.participation(consultation, reader);
        List<CastVote> cast = bands.votes(own);
        Optional<Kept> kept = opinions.find(found.id());
        Optional<MapView> map = kept.flatMap(last -> views.map(found.id(), last, cast, words));
        Optional<Opinions> drawn = kept.map(Kept::opinions).filter(last -> map.isPresent());
        return new ConsultationView(
                found.entry(),
                answering.body(found.entry()),
                consultation,
                found.path(),
                consultation.standing(check.today()),
                answering.publishes(reader.caller(), found.entry()),
                votes.turnout(found.id()),
                states.getOrDefault(State.PUBLISHED.code(), 0),
                states.getOrDefault(State.SET_ASIDE.code(), 0),
                states.getOrDefault(State.WAITING.code(), 0),
                bands.of(consultation, found.path(), reader, own, cast, asked),
                map,
                drawn.map(last -> views.findings(found.id(), last)),
                inWords.tell(record.about(found.id().value(), ACTS), words),
                following.follows(reader.caller(), found.id().value()));
    }

    /** The part where somebody votes, alone. */
    VoteBand band(Found found, Reader reader) {
        Optional<Participation> own = bands.participation(found.consultation(), reader);
        return bands.of(found.consultation(), found.path(), reader, own, bands.votes(own), 0);
    }

    /** Statements in a state, after a number, each with what was said to it. */
    List<StatementLine> lines(Found found, State state, int after, int limit) {
        return views.lines(
                found.id(),
                statements.in(found.id(), state, after, limit),
                opinions.find(found.id()).map(Kept::opinions));
    }

    Statement statement(Found found, int number) {
        return statements.find(found.id(), number).orElseThrow(NotFound::new);
    }

    StatementLine line(Found found, Statement statement) {
        return views.lines(
                        found.id(),
                        List.of(statement),
                        opinions.find(found.id()).map(Kept::opinions))
                .getFirst();
    }
}
