package org.multitude.community;

import java.util.Map;
import java.util.TreeMap;
import org.multitude.identity.PersonId;
import org.multitude.platform.find.Finding;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages of communities: the list, the form that founds one, the page of one, joining and leaving it. */
@Controller
class CommunityController {
    static final int NAME = 120;
    static final int SUMMARY = 600;
    static final int CHARTER = 50_000;

    private final Finding finding;
    private final CommunityPages pages;
    private final FoundCommunity founding;
    private final JoinCommunity joining;
    private final LeaveCommunity leaving;
    private final Once once;

    CommunityController(
            Finding finding,
            CommunityPages pages,
            FoundCommunity founding,
            JoinCommunity joining,
            LeaveCommunity leaving,
            Once once) {
        this.finding = finding;
        this.pages = pages;
        this.founding = founding;
        this.joining = joining;
        this.leaving = leaving;
        this.once = once;
    }

    @GetMapping("/communities")
    @Access(Who.ANYONE)
    Rendered list(Page page, @RequestParam MultiValueMap<String, String> parameters) {
        return page.show("community/list", Map.of("found", finding.page("/communities", page, parameters)));
    }

    @GetMapping("/communities/new")
    @Access(Who.SIGNED_IN)
    Rendered blank(Page page) {
        return page.show("community/new", parameters(page, Form.of(Map.of("joining", Joining.OPEN.code()))));
    }

    @PostMapping("/communities/new")
    @Access(Who.SIGNED_IN)
    Object found(Page page, Form form, Caller caller) {
        String name = form.line("name", NAME);
        Prose summary = form.prose("summary", SUMMARY);
        Prose charter = form.prose("charter", CHARTER);
        String joining = form.choice("joining", Joining.codes());
        if (form.hasErrors()) {
            return page.invalid("community/new", parameters(page, form));
        }
        FoundCommunity.Description said = new FoundCommunity.Description(
                name, summary, charter, Joining.of(joining).orElse(Joining.OPEN));
        return Redirect.to(once.run(
                form,
                caller.id(),
                () -> founding.found(new PersonId(caller.id()), said).address()));
    }

    @GetMapping("/communities/{slug:[a-z0-9-]+}")
    @Access(Who.ANYONE)
    Rendered show(Page page, Caller caller, @PathVariable("slug") String slug) {
        return page.show(
                "community/community", Map.of("view", pages.view(slug, caller, page.words()), "form", Form.empty()));
    }

    @PostMapping("/communities/{slug}/join")
    @Access(Who.SIGNED_IN)
    Object join(Form form, Caller caller, @PathVariable("slug") String slug) {
        Community community = pages.community(slug);
        return Redirect.to(once.run(form, caller.id(), () -> {
            joining.join(new PersonId(caller.id()), community.id());
            return community.address();
        }));
    }

    @PostMapping("/communities/{slug}/leave")
    @Access(Who.SIGNED_IN)
    Object leave(Form form, Caller caller, @PathVariable("slug") String slug) {
        Community community = pages.community(slug);
        return Redirect.to(once.run(form, caller.id(), () -> {
            leaving.leave(new PersonId(caller.id()), community.id());
            return community.address();
        }));
    }

    private static Map<String, Object> parameters(Page page, Form form) {
        return Map.of("form", form, "labels", labels(page), "joinings", DescribeCommunityController.joinings(page));
    }

    private static Map<String, String> labels(Page page) {
        Map<String, String> labels = new TreeMap<>();
        labels.put("name", page.t("community.new.name"));
        labels.put("summary", page.t("community.new.summary"));
        labels.put("charter", page.t("community.new.charter"));
        labels.put("joining", page.t("community.joining"));
        return labels;
    }
}
