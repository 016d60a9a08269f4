package org.multitude.contribution;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multitude.identity.Organization;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where those who publish for a body say in how many days it answers. */
@Controller
class PromisesController {
    private static final String PATH = "/organizations/{slug}/promises";

    private final Organizations organizations;
    private final Promises promises;
    private final DeclarePromises declare;
    private final DeskStore desk;
    private final Once once;

    PromisesController(
            Organizations organizations, Promises promises, DeclarePromises declare, DeskStore desk, Once once) {
        this.organizations = organizations;
        this.promises = promises;
        this.declare = declare;
        this.desk = desk;
        this.once = once;
    }

    @GetMapping(PATH)
    @Access(Who.PUBLISHER)
    Rendered ask(Page page, Caller caller, @PathVariable("slug") String slug) {
        Organization body = body(caller, slug);
        Map<String, String> known = new HashMap<>();
        promises.of(body, page.words())
                .forEach(promised -> known.put(field(promised.kind()), Integer.toString(promised.days())));
        if (desk.wantsApproval(body.id())) {
            known.put("approval", "yes");
        }
        return page.show("contribution/promises", parameters(page, caller, body, Form.of(known)));
    }

    @PostMapping(PATH)
    @Access(Who.PUBLISHER)
    Object declare(Page page, Caller caller, Form form, @PathVariable("slug") String slug) {
        Organization body = body(caller, slug);
        Map<String, Integer> days = new LinkedHashMap<>();
        promises.kinds().values().forEach(kind -> read(kind, form, days));
        if (form.hasErrors()) {
            return page.invalid("contribution/promises", parameters(page, caller, body, form));
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            declare.declare(new PersonId(caller.id()), body.id(), days);
            if (organizations.administers(new PersonId(caller.id()), body.id())) {
                desk.wantApproval(body.id(), form.ticked("approval"));
            }
            return body.address() + "#promises";
        }));
    }

    private static void read(ContributionKind kind, Form form, Map<String, Integer> days) {
        String typed = form.line(field(kind), 20);
        if (!typed.isEmpty()) {
            boolean number = typed.matches("[1-9][0-9]{0,3}");
            if (!number || Integer.parseInt(typed) > kind.mostPromisedDays()) {
                form.wrong(field(kind), "promise.days.wrong", kind.mostPromisedDays(), typed);
            } else {
                days.put(kind.code(), Integer.parseInt(typed));
            }
        }
    }

    private static String field(ContributionKind kind) {
        return "days-" + kind.code();
    }

    private Organization body(Caller caller, String slug) {
        Organization body = organizations.bySlug(slug).orElseThrow(NotFound::new);
        organizations.requirePublisher(new PersonId(caller.id()), body.id());
        return body;
    }

    private Map<String, Object> parameters(Page page, Caller caller, Organization body, Form form) {
        List<ContributionKind> kinds = List.copyOf(promises.kinds().values());
        Map<String, String> labels = new HashMap<>();
        kinds.forEach(kind -> labels.put(field(kind), page.t(kind.words() + ".name")));
        return Map.of(
                "organization", body,
                "kinds", kinds,
                "labels", labels,
                "administers", organizations.administers(new PersonId(caller.id()), body.id()),
                "form", form);
    }
}
