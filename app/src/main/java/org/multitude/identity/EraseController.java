package org.multitude.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Choice;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.multitude.record.Extent;
import org.multitude.record.Ground;
import org.multitude.record.LegalHolds;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Erasing what somebody wrote, said clearly before it happens; and the legal hold that keeps it. */
@Controller
class EraseController {
    private static final String ONE = "/erase/{thing}";

    private final EraseWriting erase;
    private final LegalHolds holds;
    private final Once once;

    EraseController(EraseWriting erase, LegalHolds holds, Once once) {
        this.erase = erase;
        this.holds = holds;
        this.once = once;
    }

    @GetMapping(ONE)
    @Access(Who.SIGNED_IN)
    Rendered ask(Page page, Caller caller, @PathVariable("thing") UUID thing) {
        return page.show("identity/erase", parameters(page, caller, thing, Form.of(Map.of("extent", "content"))));
    }

    @PostMapping(ONE)
    @Access(Who.SIGNED_IN)
    Object erase(Page page, Caller caller, Form form, @PathVariable("thing") UUID thing) {
        PersonId person = new PersonId(caller.id());
        EraseWriting.Allowed allowed = erase.allowed(person, thing);
        boolean hers = allowed.hers();
        String extent = form.choice(
                "extent", allowed.extents().stream().map(Extent::code).toList());
        String ground = hers
                ? Ground.AUTHOR.code()
                : form.choice(
                        "ground", Stream.of(Ground.values()).map(Ground::code).toList());
        if (form.hasErrors()) {
            return page.invalid("identity/erase", parameters(page, caller, thing, form));
        }
        return Redirect.to(
                once.run(form, caller.id(), () -> erase.erase(person, thing, Extent.of(extent), Ground.of(ground))));
    }

    @PostMapping(ONE + "/hold")
    @Access(Who.ADMINISTRATOR)
    Object hold(Caller caller, Form form, @PathVariable("thing") UUID thing) {
        return Redirect.to(once.run(form, caller.id(), () -> {
            if (form.value("do").equals("lift")) {
                holds.lift(thing);
            } else {
                holds.place(thing);
            }
            return "/erase/" + thing;
        }));
    }

    private Map<String, Object> parameters(Page page, Caller caller, UUID thing, Form form) {
        EraseWriting.Allowed allowed = erase.allowed(new PersonId(caller.id()), thing);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("thing", thing);
        parameters.put("kind", allowed.found().kind().kind());
        parameters.put("written", allowed.found().written());
        parameters.put("hers", allowed.hers());
        parameters.put("held", holds.standing(thing));
        parameters.put(
                "extents",
                allowed.extents().stream()
                        .map(extent -> new Choice(
                                extent.code(),
                                page.t("erasure.extent." + extent.code()),
                                page.t("erasure.extent." + extent.code() + ".hint")))
                        .toList());
        parameters.put(
                "grounds",
                Stream.of(Ground.values())
                        .map(one -> new Choice(one.code(), page.t("erasure.ground." + one.code() + ".choice")))
                        .toList());
        parameters.put("form", form);
        return parameters;
    }
}
