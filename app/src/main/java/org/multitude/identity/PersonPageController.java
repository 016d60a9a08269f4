package org.multitude.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Choice;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Frame;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Pages of persons: only of those who want one, and for readers only, not for search engines. */
@Controller
@Order(20)
class PersonPageController implements OnAccountPage {
    private static final String ONE = "/people/{slug:[a-z0-9-]+}";
    private static final String OWN = "/account/page";
    private static final int PRESENTATION = 500;
    private static final int WHY = 1_000;
    private static final int NEWEST = 30;

    private final PersonPageStore pages;
    private final ShowOwnPage show;
    private final People people;
    private final Attestations attestations;
    private final List<OnPersonPage> others;
    private final Once once;

    PersonPageController(
            PersonPageStore pages,
            ShowOwnPage show,
            People people,
            Attestations attestations,
            List<OnPersonPage> others,
            Once once) {
        this.pages = pages;
        this.show = show;
        this.people = people;
        this.attestations = attestations;
        this.others = List.copyOf(others);
        this.once = once;
    }

    @Override
    public List<Frame.Link> links(PersonId person, Words words) {
        return List.of(new Frame.Link(words.t("people.own"), OWN));
    }

    @GetMapping(ONE)
    @Access(Who.ANYONE)
    Rendered one(Page page, @PathVariable("slug") String slug, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        return shown(page, pages.at(slug).orElseThrow(NotFound::new), Form.empty(), HttpStatus.OK);
    }

    @PostMapping(ONE + "/remove")
    @Access(Who.ADMINISTRATOR)
    Object remove(Page page, Caller caller, Form form, @PathVariable("slug") String slug) {
        PersonPage found = pages.at(slug).orElseThrow(NotFound::new);
        Prose why = form.prose("why", WHY);
        if (form.hasErrors()) {
            return shown(page, found, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            show.takeAway(found.person(), why.text());
            return "/";
        }));
    }

    @GetMapping(OWN)
    @Access(Who.SIGNED_IN)
    Rendered own(Page page, Caller caller) {
        Optional<PersonPage> now = pages.of(new PersonId(caller.id()));
        Map<String, List<String>> known = new LinkedHashMap<>();
        now.ifPresent(shown -> {
            known.put("presentation", List.of(shown.presentation()));
            known.put("shown", List.copyOf(shown.shown()));
        });
        return page.show("identity/person-own", own(page, caller, new Form(known), now));
    }

    @PostMapping(OWN)
    @Access(Who.SIGNED_IN)
    Object change(Page page, Caller caller, Form form) {
        PersonId person = new PersonId(caller.id());
        String presentation = form.optionalProse("presentation", PRESENTATION)
                .map(Prose::text)
                .orElse("");
        Set<String> shown = new LinkedHashSet<>(form.values("shown"));
        shown.retainAll(others.stream().map(OnPersonPage::what).toList());
        Person whose = people.find(person).orElseThrow(NotFound::new);
        if (whose.publicName().isEmpty()) {
            form.wrong("presentation", "people.name-needed");
        }
        if (form.hasErrors()) {
            return page.invalid("identity/person-own", own(page, caller, form, pages.of(person)));
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            show.show(person, presentation, shown);
            return OWN;
        }));
    }

    @PostMapping(OWN + "/take-back")
    @Access(Who.SIGNED_IN)
    ResponseEntity<Void> takeBack(Caller caller, Form form) {
        return Redirect.to(once.run(form, caller.id(), () -> {
            show.takeBack(new PersonId(caller.id()));
            return OWN;
        }));
    }

    private Rendered shown(Page page, PersonPage found, Form form, HttpStatus status) {
        Person person = people.find(found.person()).orElseThrow(NotFound::new);
        Map<String, OnPersonPage.Part> parts = new LinkedHashMap<>();
        others.stream()
                .filter(other -> found.shown().contains(other.what()))
                .forEach(other -> parts.put(other.what(), other.part(person.id(), NEWEST)));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("shown", found);
        parameters.put("name", person.publicName().orElseThrow(NotFound::new));
        parameters.put("kind", person.kind());
        parameters.put("attestation", attestations.of(person.id()));
        parameters.put("parts", parts);
        parameters.put("form", form);
        return page.show(status, "identity/person", parameters);
    }

    private Map<String, Object> own(Page page, Caller caller, Form form, Optional<PersonPage> now) {
        Person person = people.find(new PersonId(caller.id())).orElseThrow(NotFound::new);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("now", now);
        parameters.put("name", person.publicName());
        parameters.put("form", form);
        parameters.put(
                "choices",
                others.stream()
                        .map(other -> new Choice(other.what(), page.t("people.shown." + other.what())))
                        .toList());
        return parameters;
    }
}
