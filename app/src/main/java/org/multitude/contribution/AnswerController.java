package org.multitude.contribution;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.contribution.Stories.Address;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.ChangedMeanwhile;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.LocalPath;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The three forms of a body: take in charge, answer, say that it is done. */
@Controller
class AnswerController {
    private static final int LONGEST_OFFICE = 200;
    private static final int LONGEST_TEXT = 10_000;

    private final Stories stories;
    private final AcknowledgeContribution acknowledge;
    private final AnswerContribution answer;
    private final FinishContribution finish;
    private final Once once;

    AnswerController(
            Stories stories,
            AcknowledgeContribution acknowledge,
            AnswerContribution answer,
            FinishContribution finish,
            Once once) {
        this.stories = stories;
        this.acknowledge = acknowledge;
        this.answer = answer;
        this.finish = finish;
        this.once = once;
    }

    /** A step somebody takes, once its form is right. */
    @FunctionalInterface
    private interface Taken {
        void by(PersonId person, ContributionId id);
    }

    @GetMapping(ContributionController.ONE + "/acknowledge")
    @Access(Who.PUBLISHER)
    Rendered acknowledgeForm(
            Page page,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number) {
        return ask(page, "acknowledge", new Address(opening, slug, number));
    }

    @PostMapping(ContributionController.ONE + "/acknowledge")
    @Access(Who.PUBLISHER)
    Object acknowledge(
            Page page,
            Caller caller,
            Form form,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number) {
        ContributionRow row = stories.rowForStep(new Address(opening, slug, number), caller);
        String office = form.line("office", LONGEST_OFFICE);
        return take(
                page,
                caller,
                form,
                "acknowledge",
                row,
                (person, id) -> acknowledge.acknowledge(person, id, form.version(), office));
    }

    @GetMapping(ContributionController.ONE + "/answer")
    @Access(Who.PUBLISHER)
    Rendered answerForm(
            Page page,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number) {
        return ask(page, "answer", new Address(opening, slug, number));
    }

    @PostMapping(ContributionController.ONE + "/answer")
    @Access(Who.PUBLISHER)
    Object answer(
            Page page,
            Caller caller,
            Form form,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number) {
        ContributionRow row = stories.rowForStep(new Address(opening, slug, number), caller);
        List<String> offered =
                row.kind().decisions().stream().map(Decision::code).toList();
        String decision = form.choice("decision", offered);
        Prose reasons = form.prose("reasons", LONGEST_TEXT);
        Optional<Prose> follows = form.optionalProse("whatFollows", LONGEST_TEXT);
        String office = form.line("office", LONGEST_OFFICE);
        return take(
                page,
                caller,
                form,
                "answer",
                row,
                (person, id) -> answer.answer(
                        person,
                        id,
                        form.version(),
                        new AnswerContribution.Draft(Decision.of(decision), reasons, follows, office)));
    }

    @GetMapping(ContributionController.ONE + "/done")
    @Access(Who.PUBLISHER)
    Rendered doneForm(
            Page page,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number) {
        return ask(page, "done", new Address(opening, slug, number));
    }

    @PostMapping(ContributionController.ONE + "/done")
    @Access(Who.PUBLISHER)
    Object done(
            Page page,
            Caller caller,
            Form form,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number) {
        ContributionRow row = stories.rowForStep(new Address(opening, slug, number), caller);
        Prose outcome = form.prose("outcome", LONGEST_TEXT);
        Optional<String> address = address(form);
        return take(
                page,
                caller,
                form,
                "done",
                row,
                (person, id) -> finish.finish(
                        person, id, form.version(), new FinishContribution.Draft(outcome, address, List.of())));
    }

    private Rendered ask(Page page, String step, Address address) {
        ContributionRow row = stories.rowForStep(address, page.caller());
        requireNow(step, row.contribution().life());
        return page.show("contribution/" + step, parameters(row, Form.of(known(row)), false));
    }

    private Object take(Page page, Caller caller, Form form, String step, ContributionRow row, Taken taken) {
        if (form.hasErrors()) {
            return page.invalid("contribution/" + step, parameters(row, form, false));
        }
        try {
            return Redirect.to(once.run(form, caller.id(), () -> {
                taken.by(new PersonId(caller.id()), row.contribution().id());
                return row.address();
            }));
        } catch (ChangedMeanwhile changed) {
            return changed(page, form, step, row);
        }
    }

    /** Both texts: what a colleague recorded, and what this person wrote, to be sent again if it still makes sense. */
    private Rendered changed(Page page, Form form, String step, ContributionRow before) {
        ContributionRow now = stories.row(new Address(
                before.commons().kind().opening(),
                before.commons().slug().text(),
                before.contribution().number()));
        Map<String, List<String>> kept = new LinkedHashMap<>();
        form.names().stream()
                .filter(name -> !name.equals(Once.FIELD))
                .forEach(name -> kept.put(name, form.values(name)));
        kept.put("_version", List.of(Integer.toString(now.contribution().version())));
        return page.show(HttpStatus.CONFLICT, "contribution/" + step, parameters(now, new Form(kept), true));
    }

    private static Map<String, Object> parameters(ContributionRow row, Form form, boolean changed) {
        return Map.of("row", row, "form", form, "changed", changed);
    }

    private static Map<String, String> known(ContributionRow row) {
        Map<String, String> known = new HashMap<>();
        known.put("_version", Integer.toString(row.contribution().version()));
        row.contribution().acknowledgement().ifPresent(given -> known.put("office", given.office()));
        if (row.kind().decisions().size() == 1) {
            known.put("decision", row.kind().decisions().getFirst().code());
        }
        return known;
    }

    private static void requireNow(String step, Life life) {
        boolean possible = switch (step) {
            case "acknowledge" -> life.canBeAcknowledged();
            case "answer" -> life.canBeAnswered();
            default -> life.canBeFinished();
        };
        if (!possible) {
            throw new NotNow(life);
        }
    }

    /** A page of this site, or a whole web address. */
    private static Optional<String> address(Form form) {
        String typed = form.value("address").strip();
        if (typed.startsWith("/") && LocalPath.of(typed).equals(typed)) {
            return Optional.of(typed);
        }
        return form.optionalAddress("address").map(Object::toString);
    }
}
