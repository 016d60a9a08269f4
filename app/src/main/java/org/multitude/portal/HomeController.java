package org.multitude.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.multitude.record.ActsInWords;
import org.multitude.record.PublicRecord;
import org.multitude.record.ToldAct;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page. */
@Controller
class HomeController {
    private static final int RECENT = 5;

    private final PublicRecord record;
    private final ActsInWords words;
    private final Installations installations;

    HomeController(PublicRecord record, ActsInWords words, Installations installations) {
        this.record = record;
        this.words = words;
        this.installations = installations;
    }

    @GetMapping("/")
    @Access(Who.ANYONE)
    Rendered home(Page page) {
        if (installations.find().isEmpty()) {
            return page.show("portal/unclaimed", Map.of());
        }
        List<ToldAct> recent = words.tell(record.latest(Optional.empty(), RECENT), page.words());
        return page.show("portal/home", Map.of("recent", recent));
    }
}
