package org.multitude.trust;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How bodies behave, in figures that anybody can count again from the record. */
@Controller
class TrustController {
    private final AskTrust ask;
    private final ReadTrust trust;
    private final PublicAddress address;

    TrustController(AskTrust ask, ReadTrust trust, PublicAddress address) {
        this.ask = ask;
        this.trust = trust;
        this.address = address;
    }

    @GetMapping("/trust")
    @Access(Who.ANYONE)
    Rendered all(Page page, @RequestParam(name = "asOf", defaultValue = "") String asOf) {
        return show(page, Question.Of.ALL, "", asOf);
    }

    @GetMapping("/organizations/{slug:[a-z0-9-]+}/trust")
    @Access(Who.ANYONE)
    Rendered body(
            Page page, @PathVariable("slug") String slug, @RequestParam(name = "asOf", defaultValue = "") String asOf) {
        return show(page, Question.Of.BODY, slug, asOf);
    }

    @GetMapping("/communities/{slug:[a-z0-9-]+}/trust")
    @Access(Who.ANYONE)
    Rendered community(
            Page page, @PathVariable("slug") String slug, @RequestParam(name = "asOf", defaultValue = "") String asOf) {
        return show(page, Question.Of.COMMUNITY, slug, asOf);
    }

    private Rendered show(Page page, Question.Of of, String subject, String asOf) {
        LocalDate today = Ledger.day(page.now());
        TrustPage shown = trust.page(ask.read(of, subject, asOf, today), today);
        Map<String, Object> model = new HashMap<>();
        model.put("trust", shown);
        model.put("types", types(page, shown));
        model.put("command", shown.command(address.origin()));
        return page.show("trust/trust", model);
    }

    private static Map<String, String> types(Page page, TrustPage shown) {
        Map<String, String> words = new HashMap<>();
        shown.acts().forEach(count -> words.put(count.type(), worded(page, "act-type.", count.type())));
        shown.figures().kinds().forEach(kind -> words.put(kind, kind(page, kind)));
        shown.late().forEach(late -> words.put(late.kind(), kind(page, late.kind())));
        return words;
    }

    private static String kind(Page page, String code) {
        String key = "contribution.kind." + code + ".name";
        return page.words().has(key) ? page.t(key) : code.isEmpty() ? page.t("trust.kind.none") : code;
    }

    /** A code that no module put into words is shown as the log writes it. */
    private static String worded(Page page, String prefix, String code) {
        return page.words().has(prefix + code) ? page.t(prefix + code) : code;
    }
}
