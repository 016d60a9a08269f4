package org.multitude.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.commons.WhoAnswers;
import org.multitude.identity.Organization;
import org.multitude.platform.index.Found;
import org.multitude.platform.index.Hit;
import org.multitude.platform.index.Search;
import org.multitude.platform.index.SearchIndex;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Facet;
import org.multitude.platform.web.Frame;
import org.multitude.platform.web.Icon;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds anything opened by its words. */
@Controller
class SearchController {
    private static final int SHOWN = 10;
    private static final int LONGEST = 300;
    private static final String COMMUNITY = "community";
    /** The kinds that this page has words for, in the order it names them. */
    private static final List<String> KINDS = List.of("dataset", "software", "policy", COMMUNITY);

    private final SearchIndex index;
    private final Register register;
    private final WhoAnswers answering;

    SearchController(SearchIndex index, Register register, WhoAnswers answering) {
        this.index = index;
        this.register = register;
        this.answering = answering;
    }

    @GetMapping("/search")
    @Access(Who.ANYONE)
    Rendered search(
            Page page,
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "kind", defaultValue = "") List<String> asked,
            @RequestParam(name = "after", defaultValue = "") String after) {
        String words = typed.substring(0, Math.min(LONGEST, typed.length()));
        Set<String> kinds = asked.stream().filter(KINDS::contains).collect(Collectors.toCollection(LinkedHashSet::new));
        Found found = index.search(new Search(words, kinds, Optional.of(after).filter(text -> !text.isEmpty()), SHOWN));
        Map<String, Object> model = new HashMap<>();
        model.put("words", words);
        model.put("found", found);
        model.put("lines", lines(page, found.hits()));
        model.put("facet", facet(page, found.kinds(), kinds));
        model.put("chosen", chips(page, words, kinds));
        model.put("everyKind", address(words, Set.of(), ""));
        model.put("first", after.isEmpty() ? "" : address(words, kinds, ""));
        model.put("next", found.next().map(next -> address(words, kinds, next)).orElse(""));
        return page.show("portal/search", model);
    }

    /** Read again from the register: what the index has not learned yet is not shown as it was. */
    private List<SearchLine> lines(Page page, List<Hit> hits) {
        Map<CommonsId, CommonsEntry> entries =
                register.byIds(hits.stream().map(hit -> new CommonsId(hit.id())).toList());
        Map<CommonsId, Organization> bodies = answering.bodies(entries.values());
        List<SearchLine> lines = new ArrayList<>();
        for (Hit hit : hits) {
            Optional<CommonsEntry> entry = Optional.ofNullable(entries.get(new CommonsId(hit.id())));
            if (entry.isPresent() || hit.kind().equals(COMMUNITY)) {
                lines.add(new SearchLine(
                        hit,
                        page.t("portal.kind." + hit.kind()),
                        opening(hit.kind()),
                        icon(hit.kind()),
                        entry.map(CommonsEntry::id).map(bodies::get)));
            }
        }
        return lines;
    }

    private static Facet facet(Page page, Map<String, Long> counts, Set<String> chosen) {
        return new Facet(
                page.t("portal.search.kind"),
                "kind",
                KINDS.stream()
                        .filter(kind -> counts.containsKey(kind) || chosen.contains(kind))
                        .sorted(Comparator.comparing((String kind) -> -counts.getOrDefault(kind, 0L)))
                        .map(kind -> new Facet.Option(
                                kind,
                                page.t("portal.kinds." + kind),
                                Optional.of(icon(kind)),
                                counts.getOrDefault(kind, 0L),
                                chosen.contains(kind)))
                        .toList());
    }

    private static List<Frame.Link> chips(Page page, String words, Set<String> kinds) {
        return kinds.stream()
                .map(kind -> {
                    Set<String> others = new LinkedHashSet<>(kinds);
                    others.remove(kind);
                    return new Frame.Link(page.t("portal.kinds." + kind), address(words, others, ""));
                })
                .toList();
    }

    private static String address(String words, Set<String> kinds, String after) {
        StringBuilder address = new StringBuilder("/search?q=" + encoded(words));
        kinds.forEach(kind -> address.append("&kind=").append(kind));
        if (!after.isEmpty()) {
            address.append("&after=").append(encoded(after));
        }
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String opening(String kind) {
        return kind.equals(COMMUNITY) ? "" : CommonsKind.of(kind).opening();
    }

    private static Icon icon(String kind) {
        return switch (kind) {
            case "dataset" -> Icon.DATA;
            case "software" -> Icon.CODE;
            case "policy" -> Icon.POLICY;
            default -> Icon.COMMUNITY;
        };
    }
}
