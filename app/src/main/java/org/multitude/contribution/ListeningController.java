package org.multitude.contribution;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

/** Where people say whether a body listens: a page of its own, away from every figure of what bodies do. */
@Controller
class ListeningController {
    private static final String PATH = "/organizations/{slug:[a-z0-9-]+}/listens";
    private static final String TAKE_BACK = "none";

    private final Organizations organizations;
    private final SayListening listening;
    private final Once once;

    ListeningController(Organizations organizations, SayListening listening, Once once) {
        this.organizations = organizations;
        this.listening = listening;
        this.once = once;
    }

    @GetMapping(PATH)
    @Access(Who.SIGNED_IN)
    Rendered ask(Page page, Caller caller, @PathVariable("slug") String slug) {
        Organization body = body(slug);
        PersonId reader = new PersonId(caller.id());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organization", body);
        parameters.put("actsFor", listening.actsFor(reader, body));
        parameters.put("asked", listening.asked(reader, body));
        parameters.put("said", listening.said(reader, body.id()).map(Usefulness::code));
        return page.show("contribution/listening", parameters);
    }

    @PostMapping(PATH)
    @Access(Who.SIGNED_IN)
    Object say(Caller caller, Form form, @PathVariable("slug") String slug) {
        Organization body = body(slug);
        PersonId person = new PersonId(caller.id());
        Optional<Usefulness> said = Usefulness.of(form.value("listens"));
        if (said.isEmpty() && !form.value("listens").equals(TAKE_BACK)) {
            throw new NotFound();
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            said.ifPresentOrElse(
                    listens -> listening.say(person, body, listens), () -> listening.takeBack(person, body.id()));
            return body.address() + "/listens";
        }));
    }

    private Organization body(String slug) {
        return organizations.bySlug(slug).orElseThrow(NotFound::new);
    }
}
