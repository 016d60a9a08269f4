package org.multitude.portal;

import java.util.Map;
import org.multitude.platform.find.Finding;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds anything by its words. */
@Controller
class SearchController {
    private final Finding finding;

    SearchController(Finding finding) {
        this.finding = finding;
    }

    @GetMapping("/search")
    @Access(Who.ANYONE)
    Rendered search(Page page, @RequestParam MultiValueMap<String, String> parameters) {
        return page.show("portal/search", Map.of("found", finding.page("/search", page, parameters)));
    }
}
