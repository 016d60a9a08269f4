package org.multitude.contribution;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** One answer to several contributions that were ticked on the desk. */
@Controller
class TogetherController {
    private static final String PATH = "/desk/together";
    private static final int MOST = 30;

    private final FindContribution find;
    private final Organizations organizations;
    private final AnswerStep step;
    private final AnswerTogether answer;
    private final Once once;

    TogetherController(
            FindContribution find, Organizations organizations, AnswerStep step, AnswerTogether answer, Once once) {
        this.find = find;
        this.organizations = organizations;
        this.step = step;
        this.answer = answer;
        this.once = once;
    }

    @GetMapping(PATH)
    @Access(Who.PUBLISHER)
    Rendered ask(Page page, Caller caller, Form asked) {
        List<ContributionRow> rows = rows(asked, caller);
        Map<String, String> known = new HashMap<>();
        rows.forEach(row -> known.put(
                "version-" + row.contribution().id(),
                Integer.toString(row.contribution().version())));
        if (!rows.isEmpty() && rows.getFirst().kind().decisions().size() == 1) {
            known.put("decision", rows.getFirst().kind().decisions().getFirst().code());
        }
        return page.show("contribution/together", Map.of("rows", rows, "alike", alike(rows), "form", Form.of(known)));
    }

    @PostMapping(PATH)
    @Access(Who.PUBLISHER)
    Object answer(Page page, Caller caller, Form form) {
        List<ContributionRow> rows = rows(form, caller);
        if (rows.isEmpty() || !alike(rows)) {
            throw new NotFound();
        }
        AnswerContribution.Draft draft = step.draft(form, rows.getFirst());
        if (form.hasErrors()) {
            return page.invalid("contribution/together", Map.of("rows", rows, "alike", true, "form", form));
        }
        Map<ContributionId, Integer> versions = new LinkedHashMap<>();
        rows.forEach(row -> {
            String version = form.value("version-" + row.contribution().id());
            versions.put(row.contribution().id(), version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1);
        });
        return Redirect.to(once.run(form, caller.id(), () -> {
            answer.answer(new PersonId(caller.id()), versions, draft);
            return "/desk";
        }));
    }

    /** Those that were ticked and still wait for an answer. */
    private List<ContributionRow> rows(Form form, Caller caller) {
        return form.values("c").stream()
                .distinct()
                .limit(MOST)
                .map(TogetherController::id)
                .map(find::row)
                .peek(row -> organizations.requirePublisher(
                        new PersonId(caller.id()), row.commons().body()))
                .filter(row -> row.mayBeAnswered() && !row.contribution().erased())
                .toList();
    }

    /** Whether one answer fits all: they are answered for by one body and decided in the same ways. */
    private static boolean alike(List<ContributionRow> rows) {
        return rows.stream().map(row -> row.kind().decisions()).distinct().count() <= 1
                && rows.stream()
                                .map(row -> row.contribution().body())
                                .distinct()
                                .count()
                        <= 1;
    }

    private static ContributionId id(String typed) {
        try {
            return new ContributionId(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
