package org.multitude.site;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.multitude.platform.settings.Settings;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.multitude.record.Seals;
import org.multitude.site.SiteText.Published;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What this installation says of itself: who runs it, personal data, accessibility, source code. What its operator
 * published comes first; what is true of the program wherever it runs comes after.
 */
@Controller
class AboutController {
    private final TextStore texts;
    private final Seals seals;
    private final Settings settings;

    AboutController(TextStore texts, Seals seals, Settings settings) {
        this.texts = texts;
        this.seals = seals;
        this.settings = settings;
    }

    @GetMapping("/legal")
    @Access(Who.ANYONE)
    Rendered legal(Page page) {
        return show(page, TextKind.LEGAL);
    }

    @GetMapping("/privacy")
    @Access(Who.ANYONE)
    Rendered privacy(Page page) {
        return show(page, TextKind.PRIVACY);
    }

    @GetMapping("/accessibility")
    @Access(Who.ANYONE)
    Rendered accessibility(Page page) {
        return show(page, TextKind.ACCESSIBILITY);
    }

    @GetMapping("/source")
    @Access(Who.ANYONE)
    Rendered source(Page page) {
        return page.show(
                "site/source", Map.of("source", address(settings.source()), "contact", address(settings.contact())));
    }

    private Rendered show(Page page, TextKind kind) {
        Optional<Published> published = texts.find(kind).flatMap(SiteText::published);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("kind", kind);
        parameters.put("published", published);
        parameters.put("seal", published.flatMap(text -> seals.of(text.act(), page.words())));
        parameters.put("contact", address(settings.contact()));
        return page.show("site/" + kind.code(), parameters);
    }

    private static String address(Optional<URI> known) {
        return known.map(URI::toString).orElse("");
    }
}
