package org.multitude.opengov.consultation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.WhoAnswers;
import org.multitude.identity.PersonId;
import org.multitude.opengov.consultation.ConsultationPages.Found;
import org.multitude.opengov.consultation.Statement.State;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.multitude.record.ActsInWords;
import org.multitude.record.PublicRecord;
import org.multitude.record.ToldAct;
import org.multitude.record.Writings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Statements: all of them, those set aside with the reasons, one of them, and the form that proposes another. */
@Controller
class StatementsController {
    private static final int ROWS = 30;
    private static final int ACTS = 12;

    private final ConsultationPages pages;
    private final ProposeStatement propose;
    private final WhoAnswers answering;
    private final PublicRecord record;
    private final ActsInWords inWords;
    private final Writings writings;
    private final Once once;

    StatementsController(
            ConsultationPages pages,
            ProposeStatement propose,
            WhoAnswers answering,
            PublicRecord record,
            ActsInWords inWords,
            Writings writings,
            Once once) {
        this.pages = pages;
        this.propose = propose;
        this.answering = answering;
        this.record = record;
        this.inWords = inWords;
        this.writings = writings;
        this.once = once;
    }

    @GetMapping(ConsultationController.ONE + "/statements")
    @Access(Who.ANYONE)
    Rendered all(Page page, Found found, @RequestParam(name = "after", defaultValue = "0") int after) {
        return list(page, found, State.PUBLISHED, after);
    }

    @GetMapping(ConsultationController.ONE + "/set-aside")
    @Access(Who.ANYONE)
    Rendered setAside(Page page, Found found, @RequestParam(name = "after", defaultValue = "0") int after) {
        return list(page, found, State.SET_ASIDE, after);
    }

    private Rendered list(Page page, Found found, State state, int after) {
        List<StatementLine> read = pages.lines(found, state, after, ROWS + 1);
        List<StatementLine> shown = read.subList(0, Math.min(ROWS, read.size()));
        String next =
                read.size() > ROWS ? "?after=" + shown.getLast().statement().number() : "";
        return page.show(
                state == State.PUBLISHED ? "opengov/consultation/statements" : "opengov/consultation/setAside",
                Map.of(
                        "entry",
                        found.entry(),
                        "consultation",
                        found.consultation(),
                        "lines",
                        shown,
                        "first",
                        after <= 0,
                        "next",
                        next));
    }

    @GetMapping(ConsultationController.ONE + "/statements/{statement:[0-9]{1,9}}")
    @Access(Who.ANYONE)
    Rendered one(Page page, Caller caller, Found found, @PathVariable("statement") int statement) {
        Statement read = pages.statement(found, statement);
        boolean publisher = answering.publishes(caller, found.entry());
        if (read.state() == State.WAITING && !publisher) {
            throw new NotFound();
        }
        Optional<ToldAct> erasure = read.text().isPresent()
                ? Optional.empty()
                : writings.erasure(read.id().value())
                        .map(act -> inWords.tell(List.of(act), page.words()).getFirst());
        return page.show(
                erasure.isPresent() ? HttpStatus.GONE : HttpStatus.OK,
                "opengov/consultation/statement",
                Map.of(
                        "entry", found.entry(),
                        "consultation", found.consultation(),
                        "line", pages.line(found, read),
                        "publisher", publisher,
                        "erasure", erasure,
                        "mayErase", mayErase(caller, read),
                        "acts", inWords.tell(record.about(read.id().value(), ACTS), page.words())));
    }

    private static boolean mayErase(Caller caller, Statement statement) {
        boolean hers = caller.account()
                .filter(account -> statement
                        .author()
                        .flatMap(Statement.By::person)
                        .map(PersonId::value)
                        .equals(Optional.of(account.id())))
                .isPresent();
        boolean answered =
                statement.answer().filter(answer -> !answer.reasons().isEmpty()).isPresent();
        boolean written = statement.text().isPresent();
        return statement.state() != State.WAITING
                && (written && hers || (written || answered) && caller.administrator());
    }

    @GetMapping(ConsultationController.ONE + "/propose")
    @Access(Who.SIGNED_IN)
    Rendered ask(Page page, Found found) {
        return page.show("opengov/consultation/propose", parameters(found, Form.empty(), false));
    }

    @PostMapping(ConsultationController.ONE + "/propose")
    @Access(Who.SIGNED_IN)
    Object take(Page page, Caller caller, Form form, Found found) {
        String text = form.line("text", Statement.LONGEST);
        if (form.hasErrors()) {
            return page.invalid("opengov/consultation/propose", parameters(found, form, false));
        }
        try {
            return Redirect.to(once.run(form, caller.id(), () -> {
                Statement made = propose.propose(new PersonId(caller.id()), found.id(), text);
                return made.state() == State.PUBLISHED
                        ? found.path() + "/statements/" + made.number()
                        : found.path() + "/propose/received";
            }));
        } catch (SaidAlready | EnoughProposed refused) {
            form.wrong("text", refused.key(), refused.arguments());
            return page.show(refused.status(), "opengov/consultation/propose", parameters(found, form, false));
        }
    }

    @GetMapping(ConsultationController.ONE + "/propose/received")
    @Access(Who.SIGNED_IN)
    Rendered received(Page page, Found found) {
        return page.show("opengov/consultation/propose", parameters(found, Form.empty(), true));
    }

    private static Map<String, Object> parameters(Found found, Form form, boolean received) {
        return Map.of("entry", found.entry(), "consultation", found.consultation(), "form", form, "received", received);
    }
}
