package org.multitude.community;

import java.util.List;
import java.util.Map;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.ChangedMeanwhile;
import org.multitude.platform.web.Choice;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where facilitators change what a community says of itself, and how one joins it. */
@Controller
class DescribeCommunityController {
    private final CommunityPages pages;
    private final DescribeCommunity describing;
    private final Once once;

    DescribeCommunityController(CommunityPages pages, DescribeCommunity describing, Once once) {
        this.pages = pages;
        this.describing = describing;
        this.once = once;
    }

    @GetMapping("/communities/{slug}/edit")
    @Access(Who.FACILITATOR)
    Rendered form(Page page, Caller caller, @PathVariable("slug") String slug) {
        Community community = pages.facilitated(caller, slug);
        Form known = Form.of(Map.of(
                "name",
                community.name(),
                "summary",
                community.summary(),
                "joining",
                community.joining().code(),
                "_version",
                Integer.toString(community.version())));
        return page.show("community/edit", parameters(page, community, known, false));
    }

    @PostMapping("/communities/{slug}/edit")
    @Access(Who.FACILITATOR)
    Object describe(Page page, Caller caller, Form form, @PathVariable("slug") String slug) {
        Community community = pages.facilitated(caller, slug);
        String name = form.line("name", CommunityController.NAME);
        Prose summary = form.prose("summary", CommunityController.SUMMARY);
        String joining = form.choice("joining", Joining.codes());
        if (form.hasErrors()) {
            return page.invalid("community/edit", parameters(page, community, form, false));
        }
        DescribeCommunity.Description said = new DescribeCommunity.Description(
                name, summary, Joining.of(joining).orElse(Joining.OPEN));
        try {
            return Redirect.to(once.run(form, caller.id(), () -> {
                describing.describe(new PersonId(caller.id()), community.id(), said, form.version());
                return community.address();
            }));
        } catch (ChangedMeanwhile e) {
            Community current = pages.community(slug);
            return page.show(
                    e.status(), "community/edit", parameters(page, current, form.onVersion(current.version()), true));
        }
    }

    /** The ways of joining, to choose from. */
    static List<Choice> joinings(Page page) {
        return Joining.codes().stream()
                .map(code -> new Choice(
                        code, page.t("community.joining." + code), page.t("community.joining." + code + ".hint")))
                .toList();
    }

    private static Map<String, Object> parameters(Page page, Community current, Form form, boolean changed) {
        return Map.of("community", current, "form", form, "changed", changed, "joinings", joinings(page));
    }
}
