package org.multitude.community;

import java.time.Clock;
import java.util.Map;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where one asks to join a community, and takes an invitation. */
@Controller
class AdmissionController {
    private static final int WORD = 600;

    private final CommunityPages pages;
    private final AskToJoin asking;
    private final TakeInvitation taking;
    private final AdmissionStore admissions;
    private final Once once;
    private final Clock clock;

    AdmissionController(
            CommunityPages pages,
            AskToJoin asking,
            TakeInvitation taking,
            AdmissionStore admissions,
            Once once,
            Clock clock) {
        this.pages = pages;
        this.asking = asking;
        this.taking = taking;
        this.admissions = admissions;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/communities/{slug}/ask")
    @Access(Who.SIGNED_IN)
    Rendered form(Page page, @PathVariable("slug") String slug) {
        return page.show("community/ask", Map.of("community", pages.community(slug), "form", Form.empty()));
    }

    @PostMapping("/communities/{slug}/ask")
    @Access(Who.SIGNED_IN)
    Object ask(Page page, Form form, Caller caller, @PathVariable("slug") String slug) {
        Community community = pages.community(slug);
        String word = form.prose("word", WORD).text();
        if (form.hasErrors()) {
            return page.invalid("community/ask", Map.of("community", community, "form", form));
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            asking.ask(new PersonId(caller.id()), community.id(), word);
            return community.address();
        }));
    }

    @PostMapping("/communities/{slug}/invitation")
    @Access(Who.SIGNED_IN)
    Object take(Form form, Caller caller, @PathVariable("slug") String slug) {
        Community community = pages.community(slug);
        return Redirect.to(once.run(form, caller.id(), () -> {
            taking.asInvited(new PersonId(caller.id()), community.id());
            return community.address();
        }));
    }

    @GetMapping("/communities/{slug}/invitation/{secret}")
    @Access(Who.ANYONE)
    Rendered letter(Page page, @PathVariable("slug") String slug, @PathVariable("secret") String secret) {
        Community community = pages.community(slug);
        if (!admissions.works(secret, community.id(), clock.instant())) {
            throw new InvitationSpent();
        }
        return page.show("community/invited", Map.of("community", community, "form", Form.empty()));
    }

    @PostMapping("/communities/{slug}/invitation/{secret}")
    @Access(Who.SIGNED_IN)
    Object takeByLetter(
            Form form, Caller caller, @PathVariable("slug") String slug, @PathVariable("secret") String secret) {
        Community community = pages.community(slug);
        return Redirect.to(once.run(form, caller.id(), () -> {
            taking.byLetter(new PersonId(caller.id()), community.id(), secret);
            return community.address();
        }));
    }
}
