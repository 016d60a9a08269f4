package org.multitude.portal;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.multitude.platform.settings.Settings;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What this installation says of itself: personal data, accessibility, source code. */
@Controller
class AboutController {
    private final Settings settings;

    AboutController(Settings settings) {
        this.settings = settings;
    }

    @GetMapping("/privacy")
    @Access(Who.ANYONE)
    Rendered privacy(Page page) {
        return page.show("portal/privacy", Map.of("contact", address(settings.contact())));
    }

    @GetMapping("/accessibility")
    @Access(Who.ANYONE)
    Rendered accessibility(Page page) {
        return page.show("portal/accessibility", Map.of("contact", address(settings.contact())));
    }

    @GetMapping("/source")
    @Access(Who.ANYONE)
    Rendered source(Page page) {
        return page.show(
                "portal/source", Map.of("source", address(settings.source()), "contact", address(settings.contact())));
    }

    private static String address(Optional<URI> known) {
        return known.map(URI::toString).orElse("");
    }
}
