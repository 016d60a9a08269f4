package org.multitude.opengov.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.opengov.consultation.ConsultationPages.Found;
import org.multitude.opengov.consultation.Statement.State;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Consultations as JSON: what their pages show, and the opinion map in figures. Votes are read in the ballots. */
@RestController
class ConsultationApi {
    private static final String ALL = "/api/v1/policies/{slug}/consultations";
    private static final String ONE = ALL + "/{number:[0-9]{1,9}}";
    private static final int ROWS = 100;

    private final Consultations consultations;
    private final ConsultationPages pages;
    private final OpinionFigures figures;
    private final Register register;

    ConsultationApi(Consultations consultations, ConsultationPages pages, OpinionFigures figures, Register register) {
        this.consultations = consultations;
        this.pages = pages;
        this.figures = figures;
        this.register = register;
    }

    /** A page of a list. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Listed<T>(List<T> items, Optional<String> next) {}

    /** A consultation. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Whole(
            UUID id,
            int number,
            String address,
            UUID policy,
            String question,
            String lead,
            String promise,
            LocalDate firstDay,
            LocalDate lastDay,
            String moderation,
            boolean withoutAccount,
            String standing,
            Instant openedAt,
            Optional<Instant> takenOverAt,
            People people,
            Optional<Close> closed) {}

    /** Who took part so far, or in all. */
    public record People(int participants, int withoutAccount, long votes) {}

    /** What the close published, and the files of Polis, once they are made. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Close(
            Instant at,
            int statements,
            int batches,
            String ballots,
            String ballotsSha256,
            Optional<String> polis,
            Optional<String> polisSha256) {}

    /** A statement with what was said to it. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Said(
            UUID id,
            int number,
            String address,
            String state,
            String origin,
            Optional<String> text,
            Instant proposedAt,
            Said.Count votes,
            List<Said.Count> groups,
            Optional<String> reasons,
            Optional<Said.Answer> answer,
            Optional<UUID> commons) {
        /** How many say what. */
        public record Count(int agree, int disagree, int pass) {
            static Count of(Counts counts) {
                return new Count(counts.agree(), counts.disagree(), counts.pass());
            }
        }

        /** What the body answered. */
        public record Answer(String decision, String reasons, String office, Instant at) {}
    }

    @GetMapping(ALL)
    @Access(Who.ANYONE)
    Listed<Whole> list(
            @PathVariable("slug") String slug, @RequestParam(name = "before", defaultValue = "") String before) {
        CommonsEntry entry = register.shown(CommonsKind.POLICY, slug);
        List<ConsultationRow> read =
                consultations.of(entry, before.isEmpty() ? Integer.MAX_VALUE : number(before), ROWS + 1);
        List<ConsultationRow> shown = read.subList(0, Math.min(ROWS, read.size()));
        return new Listed<>(
                shown.stream().map(ConsultationApi::whole).toList(),
                read.size() > ROWS
                        ? Optional.of("/api/v1" + plural(entry) + "/consultations?before="
                                + shown.getLast().consultation().number())
                        : Optional.empty());
    }

    @GetMapping(ONE)
    @Access(Who.ANYONE)
    Whole show(Found found) {
        return whole(consultations.row(found.entry(), found.consultation()));
    }

    /** Published ones, or those set aside, in the order of their numbers. */
    @GetMapping(ONE + "/statements")
    @Access(Who.ANYONE)
    Listed<Said> statements(
            Found found,
            @RequestParam(name = "state", defaultValue = "published") String state,
            @RequestParam(name = "after", defaultValue = "0") String after) {
        State wanted = switch (state) {
            case "published" -> State.PUBLISHED;
            case "set-aside" -> State.SET_ASIDE;
            default -> throw new ErrorResponseException(HttpStatus.BAD_REQUEST);
        };
        List<StatementLine> read = pages.lines(found, wanted, number(after), ROWS + 1);
        List<StatementLine> shown = read.subList(0, Math.min(ROWS, read.size()));
        return new Listed<>(
                shown.stream().map(line -> said(line, found.path())).toList(),
                read.size() > ROWS
                        ? Optional.of("/api/v1" + plural(found.entry()) + "/consultations/"
                                + found.number()
                                + "/statements?state=" + state + "&after="
                                + shown.getLast().statement().number())
                        : Optional.empty());
    }

    /** The opinion map in figures: what its drawing is made from. */
    @GetMapping(ONE + "/map")
    @Access(Who.ANYONE)
    OpinionFigures.Figures map(Found found) {
        return figures.of(found.id());
    }

    private static int number(String typed) {
        if (!typed.matches("[0-9]{1,9}")) {
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST);
        }
        return Integer.parseInt(typed);
    }

    private static String plural(CommonsEntry entry) {
        return "/policies/" + entry.slug().text();
    }

    private static Whole whole(ConsultationRow row) {
        Consultation one = row.consultation();
        ConsultationDraft said = one.said();
        return new Whole(
                one.id().value(),
                one.number(),
                row.path(),
                one.policy().value(),
                said.question(),
                said.lead().text(),
                said.promise().text(),
                said.firstDay(),
                said.lastDay(),
                said.moderation().code(),
                said.signedOut(),
                switch (row.standing()) {
                    case TO_COME -> "to-come";
                    case OPEN -> "open";
                    case ENDING -> "ending";
                    case CLOSED -> "closed";
                },
                one.openedAt(),
                one.takenOverAt(),
                new People(
                        row.turnout().participants(),
                        row.turnout().withoutAccount(),
                        row.turnout().votes()),
                one.closed()
                        .map(closed -> new Close(
                                closed.at(),
                                closed.statements(),
                                closed.batches(),
                                row.path() + "/ballots.csv",
                                closed.ballots(),
                                closed.polis().map(_ -> row.path() + "/polis.zip"),
                                closed.polis())));
    }

    private static Said said(StatementLine line, String path) {
        Statement one = line.statement();
        return new Said(
                one.id().value(),
                one.number(),
                path + "/statements/" + one.number(),
                one.state().code(),
                one.origin(),
                one.text(),
                one.proposedAt(),
                Said.Count.of(line.counts()),
                line.groups().stream().map(Said.Count::of).toList(),
                one.ruling().flatMap(Statement.Ruling::reasons),
                one.answer()
                        .map(answer -> new Said.Answer(
                                answer.decision().code(), answer.reasons(), answer.office(), answer.at())),
                one.commons().map(commons -> commons.value()));
    }
}
