package org.multitude.portal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multitude.commons.CommonsId;
import org.multitude.community.Communities;
import org.multitude.community.Community;
import org.multitude.identity.PersonId;
import org.multitude.moderation.AskedForOpinion;
import org.multitude.moderation.Category;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Choice;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotAllowed;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where those who facilitate a community say what they think of reports about the commons that it looks after. */
@Controller
class ReportsController {
    private static final int COMMONS = 100;
    private static final int SHOWN = 30;
    private static final int FACTS = 2_000;

    private final Communities communities;
    private final AskedForOpinion asked;
    private final Once once;

    ReportsController(Communities communities, AskedForOpinion asked, Once once) {
        this.communities = communities;
        this.asked = asked;
        this.once = once;
    }

    @GetMapping("/communities/{slug}/reports")
    @Access(Who.FACILITATOR)
    Rendered list(Page page, Caller caller, @PathVariable("slug") String slug) {
        return show(page, HttpStatus.OK, caller, facilitated(caller, slug), Form.empty());
    }

    @PostMapping("/communities/{slug}/reports/{matter}")
    @Access(Who.FACILITATOR)
    Object say(
            Page page, Form form, Caller caller, @PathVariable("slug") String slug, @PathVariable("matter") UUID id) {
        Community community = facilitated(caller, slug);
        String opinion = form.choice("opinion-" + id, List.of("hide", "leave"));
        String category = form.choice("category-" + id, Category.codes());
        Prose facts = form.prose("facts-" + id, FACTS);
        if (form.hasErrors()) {
            return show(page, HttpStatus.UNPROCESSABLE_CONTENT, caller, community, form);
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            asked.say(
                    new PersonId(caller.id()),
                    lookedAfter(community),
                    id,
                    opinion.equals("hide"),
                    Category.of(category),
                    facts);
            return community.address() + "/reports";
        }));
    }

    private Community facilitated(Caller caller, String slug) {
        Community community = communities.bySlug(slug).orElseThrow(NotFound::new);
        if (!communities.facilitates(new PersonId(caller.id()), community.id())) {
            throw new NotAllowed();
        }
        return community;
    }

    private List<UUID> lookedAfter(Community community) {
        return communities.commonsOf(community.id(), COMMONS).stream()
                .map(CommonsId::value)
                .toList();
    }

    private Rendered show(Page page, HttpStatus status, Caller caller, Community community, Form form) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("community", community);
        parameters.put("reported", asked.about(lookedAfter(community), new PersonId(caller.id()), SHOWN));
        parameters.put(
                "opinions",
                List.of(
                        new Choice("hide", page.t("moderation.opinion.hide")),
                        new Choice("leave", page.t("moderation.opinion.leave"))));
        parameters.put(
                "categories",
                Arrays.stream(Category.values())
                        .map(one -> new Choice(one.code(), page.t(one.words())))
                        .toList());
        parameters.put("form", form);
        return page.show(status, "portal/reports", parameters);
    }
}
