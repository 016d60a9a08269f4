package org.multitude.opengov.consultation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.commons.WhoAnswers;
import org.multitude.contribution.Decision;
import org.multitude.identity.PersonId;
import org.multitude.opengov.consultation.ConsultationPages.Found;
import org.multitude.opengov.consultation.Statement.State;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a body does with statements: publish, set aside with reasons, answer, link. */
@Controller
class ModerationController {
    private static final String STATEMENT = ConsultationController.ONE + "/statements/{statement:[0-9]{1,9}}";
    private static final int ROWS = 30;
    private static final int REASONS = 2_000;
    private static final int ANSWER = 5_000;
    private static final int OFFICE = 200;

    private final ConsultationPages pages;
    private final PublishStatement publish;
    private final SetAsideStatement setAside;
    private final AnswerStatement answer;
    private final LinkStatement link;
    private final WhoAnswers answering;
    private final Register register;
    private final Once once;

    ModerationController(
            ConsultationPages pages,
            PublishStatement publish,
            SetAsideStatement setAside,
            AnswerStatement answer,
            LinkStatement link,
            WhoAnswers answering,
            Register register,
            Once once) {
        this.pages = pages;
        this.publish = publish;
        this.setAside = setAside;
        this.answer = answer;
        this.link = link;
        this.answering = answering;
        this.register = register;
        this.once = once;
    }

    @GetMapping(ConsultationController.ONE + "/moderation")
    @Access(Who.PUBLISHER)
    Rendered waiting(Page page, Caller caller, @PathVariable("slug") String slug, @PathVariable("number") int number) {
        Found found = mine(caller, slug, number);
        return page.show(
                "opengov/consultation/moderation",
                Map.of(
                        "entry", found.entry(),
                        "consultation", found.consultation(),
                        "lines", pages.lines(found, State.WAITING, 0, ROWS),
                        "form", Form.empty()));
    }

    @PostMapping(STATEMENT + "/publish")
    @Access(Who.PUBLISHER)
    Object publish(
            Caller caller,
            Form form,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number,
            @PathVariable("statement") int statement) {
        Found found = mine(caller, slug, number);
        return Redirect.to(once.run(form, caller.id(), () -> {
            publish.publish(new PersonId(caller.id()), found.id(), statement);
            return found.path() + "/moderation";
        }));
    }

    @GetMapping(STATEMENT + "/set-aside")
    @Access(Who.PUBLISHER)
    Rendered askSetAside(
            Page page,
            Caller caller,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number,
            @PathVariable("statement") int statement) {
        Found found = mine(caller, slug, number);
        return show(page, HttpStatus.OK, "opengov/consultation/ruling", found, statement, Form.empty());
    }

    @PostMapping(STATEMENT + "/set-aside")
    @Access(Who.PUBLISHER)
    Object setAside(
            Page page,
            Caller caller,
            Form form,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number,
            @PathVariable("statement") int statement) {
        Found found = mine(caller, slug, number);
        Prose reasons = form.prose("reasons", REASONS);
        if (form.hasErrors()) {
            return show(page, HttpStatus.UNPROCESSABLE_CONTENT, "opengov/consultation/ruling", found, statement, form);
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            setAside.setAside(new PersonId(caller.id()), found.id(), statement, reasons, form.ticked("withhold"));
            return found.path() + "/set-aside";
        }));
    }

    @GetMapping(STATEMENT + "/answer")
    @Access(Who.PUBLISHER)
    Rendered askAnswer(
            Page page,
            Caller caller,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number,
            @PathVariable("statement") int statement) {
        Found found = mine(caller, slug, number);
        return show(page, HttpStatus.OK, "opengov/consultation/answer", found, statement, Form.empty());
    }

    @PostMapping(STATEMENT + "/answer")
    @Access(Who.PUBLISHER)
    Object answer(
            Page page,
            Caller caller,
            Form form,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number,
            @PathVariable("statement") int statement) {
        Found found = mine(caller, slug, number);
        String decision = form.choice(
                "decision",
                AnswerStatement.DECISIONS.stream().map(Decision::code).toList());
        Prose reasons = form.prose("reasons", ANSWER);
        String office = form.line("office", OFFICE);
        if (form.hasErrors()) {
            return show(page, HttpStatus.UNPROCESSABLE_CONTENT, "opengov/consultation/answer", found, statement, form);
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            answer.answer(new PersonId(caller.id()), found.id(), statement, Decision.of(decision), reasons, office);
            return found.path() + "/statements/" + statement;
        }));
    }

    @GetMapping(STATEMENT + "/link")
    @Access(Who.PUBLISHER)
    Rendered askLink(
            Page page,
            Caller caller,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number,
            @PathVariable("statement") int statement,
            @RequestParam(name = "q", defaultValue = "") String wanted) {
        Found found = mine(caller, slug, number);
        List<CommonsEntry> offered = wanted.isBlank() ? List.of() : register.lookUp(wanted, ROWS);
        Map<String, Object> parameters = parameters(found, statement, Form.empty());
        parameters.put("wanted", wanted);
        parameters.put("offered", offered);
        return page.show("opengov/consultation/link", parameters);
    }

    @PostMapping(STATEMENT + "/link")
    @Access(Who.PUBLISHER)
    Object link(
            Caller caller,
            Form form,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number,
            @PathVariable("statement") int statement) {
        Found found = mine(caller, slug, number);
        Optional<CommonsId> commons = commons(form.value("commons"));
        return Redirect.to(once.run(form, caller.id(), () -> {
            link.link(new PersonId(caller.id()), found.id(), statement, commons);
            return found.path() + "/statements/" + statement;
        }));
    }

    private static Optional<CommonsId> commons(String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CommonsId(java.util.UUID.fromString(typed)));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private Rendered show(Page page, HttpStatus status, String template, Found found, int statement, Form form) {
        return page.show(status, template, parameters(found, statement, form));
    }

    private Map<String, Object> parameters(Found found, int statement, Form form) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("entry", found.entry());
        parameters.put("consultation", found.consultation());
        parameters.put("line", pages.line(found, pages.statement(found, statement)));
        parameters.put("form", form);
        return parameters;
    }

    private Found mine(Caller caller, String slug, int number) {
        Found found = pages.found(slug, number);
        answering.mine(caller, found.entry());
        return found;
    }
}
