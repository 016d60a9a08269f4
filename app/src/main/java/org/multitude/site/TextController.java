package org.multitude.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.ChangedMeanwhile;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.OfferedLanguages;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.multitude.site.SiteText.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an administrator writes and publishes the texts of the installation. */
@Controller
class TextController {
    private static final int LENGTH = 40_000;

    private final TextStore texts;
    private final WriteText write;
    private final OfferedLanguages languages;
    private final Once once;

    TextController(TextStore texts, WriteText write, OfferedLanguages languages, Once once) {
        this.texts = texts;
        this.write = write;
        this.languages = languages;
        this.once = once;
    }

    @GetMapping("/admin/texts/{kind}")
    @Access(Who.ADMINISTRATOR)
    Rendered form(
            Page page,
            @PathVariable("kind") String code,
            @RequestParam(name = "saved", defaultValue = "") String saved) {
        TextKind kind = kind(code);
        Optional<SiteText> kept = texts.find(kind);
        Map<String, String> known = new HashMap<>();
        for (Lang lang : languages.all()) {
            known.put(
                    SiteText.field(lang),
                    kept.map(text -> text.draft().in(lang)).orElseGet(() -> kind.start(lang)));
        }
        known.put("_version", Integer.toString(kept.map(SiteText::version).orElse(0)));
        return page.show("site/text-edit", parameters(kind, kept, Form.of(known), saved));
    }

    @PostMapping("/admin/texts/{kind}")
    @Access(Who.ADMINISTRATOR)
    Object save(Page page, Caller caller, Form form, @PathVariable("kind") String code) {
        TextKind kind = kind(code);
        boolean publish = form.value("do").equals("publish");
        Written written = read(form, publish);
        if (form.hasErrors()) {
            return page.invalid("site/text-edit", parameters(kind, texts.find(kind), form, ""));
        }
        try {
            return Redirect.to(once.run(form, caller.id(), () -> {
                PersonId by = new PersonId(caller.id());
                if (publish) {
                    write.publish(by, kind, written, form.version());
                    return kind.address();
                }
                write.keep(by, kind, written, form.version());
                return kind.editing() + "?saved=kept";
            }));
        } catch (ChangedMeanwhile e) {
            Optional<SiteText> current = texts.find(kind);
            return page.show(
                    e.status(),
                    "site/text-edit",
                    parameters(
                            kind,
                            current,
                            form.onVersion(current.map(SiteText::version).orElse(0)),
                            "changed"));
        }
    }

    /** What was typed in the languages offered; to publish it, all must be there and nothing left in brackets. */
    private Written read(Form form, boolean publish) {
        Map<Lang, String> typed = new HashMap<>();
        for (Lang lang : languages.all()) {
            String field = SiteText.field(lang);
            String text = publish
                    ? form.prose(field, LENGTH).text()
                    : form.optionalProse(field, LENGTH).map(Prose::text).orElse("");
            List<String> open = SiteText.open(text);
            if (publish && !open.isEmpty()) {
                form.wrong(field, "site.text.open", open.size(), open.getFirst());
            }
            typed.put(lang, text);
        }
        return new Written(typed.getOrDefault(Lang.FR, ""), typed.getOrDefault(Lang.EN, ""));
    }

    private Map<String, Object> parameters(TextKind kind, Optional<SiteText> kept, Form form, String saved) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("kind", kind);
        parameters.put("kept", kept);
        parameters.put("languages", languages.all());
        parameters.put("form", form);
        parameters.put("saved", saved);
        return parameters;
    }

    private static TextKind kind(String code) {
        return TextKind.of(code).orElseThrow(NotFound::new);
    }
}
