package org.multitude.community;

import java.util.Map;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was counted of a community, month by month, with its definitions. */
@Controller
class StatisticsController {
    private final CommunityPages pages;
    private final Statistics statistics;

    StatisticsController(CommunityPages pages, Statistics statistics) {
        this.pages = pages;
        this.statistics = statistics;
    }

    @GetMapping("/communities/{slug}/statistics")
    @Access(Who.ANYONE)
    Rendered show(Page page, @PathVariable("slug") String slug) {
        Community community = pages.community(slug);
        return page.show(
                "community/statistics",
                Map.of(
                        "community", community,
                        "months", statistics.months(community),
                        "organized", statistics.organized(community.id())));
    }
}
