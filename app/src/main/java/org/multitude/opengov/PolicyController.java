package org.multitude.opengov;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.WhoAnswers;
import org.multitude.identity.BodyChoice;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.PersonId;
import org.multitude.platform.find.Finding;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.ChangedMeanwhile;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages of policies: the list, the page of one, the forms that open and change one. */
@Controller
class PolicyController {
    private final Finding finding;
    private final PolicyPages pages;
    private final OpenPolicy opening;
    private final DescribePolicy describing;
    private final BodyChoice bodies;
    private final WhoAnswers answering;
    private final Once once;

    PolicyController(
            Finding finding,
            PolicyPages pages,
            OpenPolicy opening,
            DescribePolicy describing,
            BodyChoice bodies,
            WhoAnswers answering,
            Once once) {
        this.finding = finding;
        this.pages = pages;
        this.opening = opening;
        this.describing = describing;
        this.bodies = bodies;
        this.answering = answering;
        this.once = once;
    }

    @GetMapping("/policy")
    @Access(Who.ANYONE)
    Rendered list(Page page, @RequestParam MultiValueMap<String, String> parameters) {
        return page.show("opengov/list", Map.of("found", finding.page("/policy", page, parameters)));
    }

    @GetMapping("/policy/{slug:[a-z0-9-]+}")
    @Access(Who.ANYONE)
    Rendered show(Page page, Caller caller, @PathVariable("slug") String slug) {
        return page.show("opengov/policy", Map.of("view", pages.view(slug, caller, page.words())));
    }

    @GetMapping("/policy/new")
    @Access(Who.PUBLISHER)
    Rendered blank(Page page, Caller caller, @RequestParam(name = "body", defaultValue = "") String body) {
        return blank(page, HttpStatus.OK, Form.of(Map.of("body", body)), caller);
    }

    @PostMapping("/policy/new")
    @Access(Who.PUBLISHER)
    Object open(Page page, Form form, Caller caller) {
        if (form.ticked("more")) {
            return blank(page, HttpStatus.OK, form, caller);
        }
        Optional<OrganizationId> body = bodies.read(form, caller);
        Optional<PolicyDraft> draft = PolicyForm.read(form);
        if (draft.isEmpty() || body.isEmpty()) {
            return blank(page, HttpStatus.UNPROCESSABLE_CONTENT, form, caller);
        }
        return Redirect.to(once.run(
                form,
                caller.id(),
                () -> opening.open(new PersonId(caller.id()), body.get(), draft.get())
                        .address()));
    }

    @GetMapping("/policy/{slug}/edit")
    @Access(Who.PUBLISHER)
    Rendered edit(Page page, Caller caller, @PathVariable("slug") String slug) {
        CommonsEntry entry = answering.mine(caller, CommonsKind.POLICY, slug);
        return edit(page, HttpStatus.OK, entry, PolicyForm.of(entry, pages.phases(entry)), false);
    }

    @PostMapping("/policy/{slug}/edit")
    @Access(Who.PUBLISHER)
    Object describe(Page page, Form form, Caller caller, @PathVariable("slug") String slug) {
        CommonsEntry entry = answering.mine(caller, CommonsKind.POLICY, slug);
        if (form.ticked("more")) {
            return edit(page, HttpStatus.OK, entry, form, false);
        }
        Optional<PolicyDraft> draft = PolicyForm.read(form);
        if (draft.isEmpty()) {
            return edit(page, HttpStatus.UNPROCESSABLE_CONTENT, entry, form, false);
        }
        try {
            return Redirect.to(once.run(form, caller.id(), () -> {
                describing.describe(new PersonId(caller.id()), entry.id(), draft.get(), form.version());
                return entry.address();
            }));
        } catch (ChangedMeanwhile changed) {
            CommonsEntry current = pages.entry(slug);
            return edit(page, changed.status(), current, form.onVersion(current.version()), true);
        }
    }

    private Rendered blank(Page page, HttpStatus status, Form form, Caller caller) {
        return page.show(
                status,
                "opengov/new",
                Map.of(
                        "form",
                        form,
                        "bodies",
                        bodies.offered(caller),
                        "rows",
                        PolicyForm.rows(form),
                        "labels",
                        PolicyForm.labels(page.words())));
    }

    private Rendered edit(Page page, HttpStatus status, CommonsEntry entry, Form form, boolean changed) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("entry", entry);
        parameters.put("current", pages.steps(pages.phases(entry), page.words()));
        parameters.put("form", form);
        parameters.put("changed", changed);
        parameters.put("rows", PolicyForm.rows(form));
        parameters.put("labels", PolicyForm.labels(page.words()));
        return page.show(status, "opengov/edit", parameters);
    }
}
