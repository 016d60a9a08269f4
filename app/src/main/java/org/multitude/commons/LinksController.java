package org.multitude.commons;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Where a publisher says what a commons is to others. */
@Controller
class LinksController {
    private static final int FOUND = 20;

    private final Register register;
    private final LinkCommons linking;
    private final WhoAnswers answering;
    private final Once once;

    LinksController(Register register, LinkCommons linking, WhoAnswers answering, Once once) {
        this.register = register;
        this.linking = linking;
        this.answering = answering;
        this.once = once;
    }

    @GetMapping("/links/{id}")
    @Access(Who.PUBLISHER)
    Rendered show(
            Page page,
            Caller caller,
            @PathVariable("id") String id,
            @RequestParam(name = "q", defaultValue = "") String wanted) {
        CommonsEntry entry = mine(caller, id);
        List<Register.Linked> linked = register.linked(entry.id());
        List<CommonsId> others =
                linked.stream().map(other -> other.commons().id()).toList();
        return page.show(
                "commons/links",
                Map.of(
                        "entry", entry,
                        "linked", linked,
                        "wanted", wanted,
                        "found",
                                register.lookUp(wanted, FOUND).stream()
                                        .filter(found -> Relation.between(entry.kind(), found.kind())
                                                .isPresent())
                                        .filter(found -> !others.contains(found.id()))
                                        .toList(),
                        "form", Form.empty()));
    }

    @PostMapping("/links/{id}")
    @Access(Who.PUBLISHER)
    Object link(Form form, Caller caller, @PathVariable("id") String id) {
        CommonsEntry entry = mine(caller, id);
        CommonsId other = parse(form.value("other")).orElseThrow(NotFound::new);
        return Redirect.to(once.run(form, caller.id(), () -> {
            linking.link(new PersonId(caller.id()), entry.id(), other);
            return "/links/" + entry.id();
        }));
    }

    private CommonsEntry mine(Caller caller, String id) {
        return answering.mine(caller, parse(id).map(register::shown).orElseThrow(NotFound::new));
    }

    private static Optional<CommonsId> parse(String id) {
        try {
            return Optional.of(new CommonsId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
