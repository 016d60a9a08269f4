package org.multitude.community;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multitude.commons.CommonsId;
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

/** What only facilitators do: say what the community looks after, and who facilitates with them. */
@Controller
class FacilitatorController {
    private final CommunityPages pages;
    private final AttachCommons attaching;
    private final DetachCommons detaching;
    private final NameFacilitator naming;
    private final StepDown stepping;
    private final Once once;

    FacilitatorController(
            CommunityPages pages,
            AttachCommons attaching,
            DetachCommons detaching,
            NameFacilitator naming,
            StepDown stepping,
            Once once) {
        this.pages = pages;
        this.attaching = attaching;
        this.detaching = detaching;
        this.naming = naming;
        this.stepping = stepping;
        this.once = once;
    }

    @GetMapping("/communities/{slug}/commons")
    @Access(Who.FACILITATOR)
    Rendered commons(
            Page page,
            Caller caller,
            @PathVariable("slug") String slug,
            @RequestParam(name = "q", defaultValue = "") String wanted) {
        Community community = pages.facilitated(caller, slug);
        return page.show(
                "community/commons",
                Map.of(
                        "community", community,
                        "commons", pages.cared(community, page.words()),
                        "search", Form.of(Map.of("q", wanted)),
                        "found", wanted.isBlank() ? List.of() : pages.candidates(community, wanted),
                        "form", Form.empty()));
    }

    @PostMapping("/communities/{slug}/commons")
    @Access(Who.FACILITATOR)
    Object attach(Form form, Caller caller, @PathVariable("slug") String slug) {
        Community community = pages.facilitated(caller, slug);
        UUID commons = form.id("commons");
        return Redirect.to(once.run(form, caller.id(), () -> {
            attaching.attach(new PersonId(caller.id()), community.id(), new CommonsId(commons));
            return community.address() + "/commons";
        }));
    }

    @PostMapping("/communities/{slug}/commons/{attachment}/detach")
    @Access(Who.FACILITATOR)
    Object detach(
            Form form,
            Caller caller,
            @PathVariable("slug") String slug,
            @PathVariable("attachment") String attachment) {
        Community community = pages.facilitated(caller, slug);
        AttachmentId id = new AttachmentId(id(attachment));
        return Redirect.to(once.run(form, caller.id(), () -> {
            detaching.detach(new PersonId(caller.id()), community.id(), id);
            return community.address() + "/commons";
        }));
    }

    @PostMapping("/communities/{slug}/facilitators")
    @Access(Who.FACILITATOR)
    Object name(Form form, Caller caller, @PathVariable("slug") String slug) {
        Community community = pages.facilitated(caller, slug);
        MembershipId chosen = new MembershipId(form.id("membership"));
        return Redirect.to(once.run(form, caller.id(), () -> {
            naming.name(new PersonId(caller.id()), community.id(), chosen);
            return community.address() + "/members";
        }));
    }

    @PostMapping("/communities/{slug}/step-down")
    @Access(Who.FACILITATOR)
    Object stepDown(Form form, Caller caller, @PathVariable("slug") String slug) {
        Community community = pages.facilitated(caller, slug);
        return Redirect.to(once.run(form, caller.id(), () -> {
            stepping.stepDown(new PersonId(caller.id()), community.id());
            return community.address();
        }));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            NotFound none = new NotFound();
            none.addSuppressed(e);
            throw none;
        }
    }
}
