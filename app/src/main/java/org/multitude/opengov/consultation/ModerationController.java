package org.multitude.opengov.consultation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.contribution.Decision;
import org.multitude.opengov.consultation.ConsultationPages.Found;
import org.multitude.opengov.consultation.Statement.State;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
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
    private final Register register;
    private final Once once;

    ModerationController(
            ConsultationPages pages,
            PublishStatement publish,
            SetAsideStatement setAside,
            AnswerStatement answer,
            LinkStatement link,
            Register register,
            Once once) {
        this.pages = pages;
        this.publish = publish;
        this.setAside = setAside;
        this.answer = answer;
        this.link = link;
        this.register = register;
        this.once = once;
    }

    @GetMapping(ConsultationController.ONE + "/moderation")
    @Access(Who.PUBLISHER)
    Rendered waiting(Page page, Mine mine) {
        return page.show(
                "opengov/consultation/moderation",
                Map.of(
                        "entry", mine.found().entry(),
                        "consultation", mine.found().consultation(),
                        "lines", pages.lines(mine.found(), State.WAITING, 0, ROWS),
                        "form", Form.empty()));
    }

    @PostMapping(STATEMENT + "/publish")
    @Access(Who.PUBLISHER)
    Object publish(Caller caller, Form form, Mine mine, @PathVariable("statement") int statement) {
        return Redirect.to(once.run(form, caller.id(), () -> {
            publish.publish(mine.person(), mine.id(), statement);
            return mine.path() + "/moderation";
        }));
    }

    @GetMapping(STATEMENT + "/set-aside")
    @Access(Who.PUBLISHER)
    Rendered askSetAside(Page page, Mine mine, @PathVariable("statement") int statement) {
        return show(page, HttpStatus.OK, "opengov/consultation/ruling", mine, statement, Form.empty());
    }

    @PostMapping(STATEMENT + "/set-aside")
    @Access(Who.PUBLISHER)
    Object setAside(Page page, Caller caller, Form form, Mine mine, @PathVariable("statement") int statement) {
        Prose reasons = form.prose("reasons", REASONS);
        if (form.hasErrors()) {
            return show(page, HttpStatus.UNPROCESSABLE_CONTENT, "opengov/consultation/ruling", mine, statement, form);
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            setAside.setAside(mine.person(), mine.id(), statement, reasons, form.ticked("withhold"));
            return mine.path() + "/set-aside";
        }));
    }

    @GetMapping(STATEMENT + "/answer")
    @Access(Who.PUBLISHER)
    Rendered askAnswer(Page page, Mine mine, @PathVariable("statement") int statement) {
        return show(page, HttpStatus.OK, "opengov/consultation/answer", mine, statement, Form.empty());
    }

    @PostMapping(STATEMENT + "/answer")
    @Access(Who.PUBLISHER)
    Object answer(Page page, Caller caller, Form form, Mine mine, @PathVariable("statement") int statement) {
        String decision = form.choice(
                "decision",
                AnswerStatement.DECISIONS.stream().map(Decision::code).toList());
        Prose reasons = form.prose("reasons", ANSWER);
        String office = form.line("office", OFFICE);
        if (form.hasErrors()) {
            return show(page, HttpStatus.UNPROCESSABLE_CONTENT, "opengov/consultation/answer", mine, statement, form);
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            answer.answer(mine.person(), mine.id(), statement, Decision.of(decision), reasons, office);
            return mine.path() + "/statements/" + statement;
        }));
    }

    @GetMapping(STATEMENT + "/link")
    @Access(Who.PUBLISHER)
    Rendered askLink(
            Page page,
            Mine mine,
            @PathVariable("statement") int statement,
            @RequestParam(name = "q", defaultValue = "") String wanted) {
        List<CommonsEntry> offered = wanted.isBlank() ? List.of() : register.lookUp(wanted, ROWS);
        Map<String, Object> parameters = parameters(mine.found(), statement, Form.empty());
        parameters.put("wanted", wanted);
        parameters.put("offered", offered);
        return page.show("opengov/consultation/link", parameters);
    }

    @PostMapping(STATEMENT + "/link")
    @Access(Who.PUBLISHER)
    Object link(Caller caller, Form form, Mine mine, @PathVariable("statement") int statement) {
        Optional<CommonsId> commons =
                form.ticked("commons") ? Optional.of(new CommonsId(form.id("commons"))) : Optional.empty();
        return Redirect.to(once.run(form, caller.id(), () -> {
            link.link(mine.person(), mine.id(), statement, commons);
            return mine.path() + "/statements/" + statement;
        }));
    }

    private Rendered show(Page page, HttpStatus status, String template, Mine mine, int statement, Form form) {
        return page.show(status, template, parameters(mine.found(), statement, form));
    }

    private Map<String, Object> parameters(Found found, int statement, Form form) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("entry", found.entry());
        parameters.put("consultation", found.consultation());
        parameters.put("line", pages.line(found, pages.statement(found, statement)));
        parameters.put("form", form);
        return parameters;
    }
}
