package org.multitude.contribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multitude.contribution.FindContribution.Address;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.ChangedMeanwhile;
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

/** The forms of a body: take in charge, answer, answer again what was contested, say that it is done. */
@Controller
class StepController {
    private static final String STEP = ContributionController.ONE + "/{step:acknowledge|answer|review|done}";

    private final FindContribution find;
    private final List<BodyStep> steps;
    private final Once once;

    StepController(FindContribution find, List<BodyStep> steps, Once once) {
        this.find = find;
        this.steps = steps;
        this.once = once;
    }

    @GetMapping(STEP)
    @Access(Who.PUBLISHER)
    Rendered ask(
            Page page,
            Caller caller,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number,
            @PathVariable("step") String code) {
        ContributionRow row = find.rowForStep(new Address(opening, slug, number), caller);
        if (!step(code).possible(row.contribution().life())) {
            throw new NotNow(row.contribution().life());
        }
        Map<String, String> known = known(row);
        known.putAll(step(code).known(row));
        return page.show(template(code), parameters(step(code), page, row, Form.of(known), false));
    }

    @PostMapping(STEP)
    @Access(Who.PUBLISHER)
    Object take(
            Page page,
            Caller caller,
            Form form,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number,
            @PathVariable("step") String code) {
        Address address = new Address(opening, slug, number);
        ContributionRow row = find.rowForStep(address, caller);
        BodyStep.Taking taking = step(code).read(form, row);
        if (form.hasErrors()) {
            return page.invalid(template(code), parameters(step(code), page, row, form, false));
        }
        try {
            return Redirect.to(once.run(form, caller.id(), () -> {
                taking.by(new PersonId(caller.id()), row.contribution().id(), form.version());
                return row.address();
            }));
        } catch (ChangedMeanwhile changed) {
            ContributionRow now = find.row(address);
            return page.show(
                    HttpStatus.CONFLICT,
                    template(code),
                    parameters(
                            step(code),
                            page,
                            now,
                            form.onVersion(now.contribution().version()),
                            true));
        }
    }

    private BodyStep step(String code) {
        return steps.stream()
                .filter(step -> step.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String template(String code) {
        return "contribution/" + code;
    }

    private static Map<String, Object> parameters(
            BodyStep step, Page page, ContributionRow row, Form form, boolean changed) {
        Map<String, Object> parameters = new HashMap<>(step.shown(row, page.words()));
        parameters.putAll(Map.of("row", row, "form", form, "changed", changed));
        return parameters;
    }

    /** What every form of a body knows of it. */
    static Map<String, String> known(ContributionRow row) {
        Map<String, String> known = new HashMap<>();
        known.put("_version", Integer.toString(row.contribution().version()));
        row.contribution().acknowledgement().ifPresent(given -> known.put("office", given.office()));
        if (row.kind().decisions().size() == 1) {
            known.put("decision", row.kind().decisions().getFirst().code());
        }
        return known;
    }
}
