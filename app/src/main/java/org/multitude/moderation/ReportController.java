package org.multitude.moderation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Choice;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The form by which somebody reports a thing. */
@Controller
class ReportController {
    private static final String ONE = "/report/{thing}";
    private static final int EXPLANATION = 3_000;

    private final ReportThing report;
    private final Things things;
    private final Once once;

    ReportController(ReportThing report, Things things, Once once) {
        this.report = report;
        this.things = things;
        this.once = once;
    }

    @GetMapping(ONE)
    @Access(Who.SIGNED_IN)
    Rendered ask(Page page, @PathVariable("thing") UUID thing) {
        return page.show("moderation/report", parameters(page, thing, Form.empty()));
    }

    @PostMapping(ONE)
    @Access(Who.SIGNED_IN)
    Object take(Page page, Caller caller, Form form, @PathVariable("thing") UUID thing) {
        String category = form.choice("category", Category.codes());
        Prose explanation = form.prose("explanation", EXPLANATION);
        if (!form.ticked("goodFaith")) {
            form.wrong("goodFaith", "moderation.report.good-faith.missing");
        }
        if (form.hasErrors()) {
            return page.invalid("moderation/report", parameters(page, thing, form));
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            report.report(new PersonId(caller.id()), thing, Category.of(category), explanation);
            return "/report/" + thing + "/received";
        }));
    }

    @GetMapping(ONE + "/received")
    @Access(Who.SIGNED_IN)
    Rendered received(Page page, @PathVariable("thing") UUID thing) {
        return page.show("moderation/received", Map.of("seen", seen(thing)));
    }

    private Map<String, Object> parameters(Page page, UUID thing, Form form) {
        return Map.of("thing", thing, "seen", seen(thing), "categories", categories(page), "form", form);
    }

    private Things.Seen seen(UUID thing) {
        return things.shown(thing).orElseThrow(NotFound::new);
    }

    /** Every category, with what it means. */
    static List<Choice> categories(Page page) {
        return Arrays.stream(Category.values())
                .map(one -> new Choice(one.code(), page.t(one.words()), page.t(one.words() + ".what")))
                .toList();
    }
}
