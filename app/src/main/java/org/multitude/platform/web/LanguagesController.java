package org.multitude.platform.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Access.Who;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an administrator chooses the languages of the pages. */
@Controller
class LanguagesController implements SetupStep {
    private static final String ADDRESS = "/admin/languages";
    private static final List<String> CODES = List.of(Lang.FR.code(), Lang.EN.code());

    private final OfferedLanguages languages;
    private final Once once;

    LanguagesController(OfferedLanguages languages, Once once) {
        this.languages = languages;
        this.once = once;
    }

    @Override
    public AdminEntry step() {
        return new AdminEntry(30, "setup.languages", ADDRESS);
    }

    @Override
    public State state(Words words) {
        Optional<List<Lang>> chosen = languages.chosen();
        List<Lang> offered = chosen.orElseGet(languages::all);
        String said = offered.size() > 1
                ? words.t("setup.languages.both", name(offered.getFirst(), words))
                : words.t("setup.languages.one", name(offered.getFirst(), words));
        return chosen.isPresent() ? State.done(said) : State.open(words.t("setup.languages.as-it-comes", said));
    }

    @GetMapping(ADDRESS)
    @Access(Who.ADMINISTRATOR)
    Rendered form(Page page, @RequestParam(name = "saved", defaultValue = "false") boolean saved) {
        List<Lang> offered = languages.all();
        Map<String, List<String>> known = new HashMap<>();
        known.put("offered", offered.stream().map(Lang::code).toList());
        known.put("first", List.of(offered.getFirst().code()));
        return page.show("platform/languages", parameters(page, new Form(known), saved));
    }

    @PostMapping(ADDRESS)
    @Access(Who.ADMINISTRATOR)
    Object choose(Page page, Caller caller, Form form) {
        List<String> offered = form.values("offered").stream()
                .filter(CODES::contains)
                .distinct()
                .toList();
        String first = form.choice("first", CODES);
        if (offered.isEmpty()) {
            form.wrong("offered", "form.choose");
        } else if (form.problem("first").isEmpty() && !offered.contains(first)) {
            form.wrong("first", "setup.languages.first-not-offered");
        }
        if (form.hasErrors()) {
            return page.invalid("platform/languages", parameters(page, form, false));
        }
        List<Lang> chosen = new ArrayList<>(List.of(lang(first)));
        offered.stream()
                .filter(code -> !code.equals(first))
                .map(LanguagesController::lang)
                .forEach(chosen::add);
        return Redirect.to(once.run(form, caller.id(), () -> {
            languages.choose(chosen);
            return ADDRESS + "?saved=true";
        }));
    }

    private static Map<String, Object> parameters(Page page, Form form, boolean saved) {
        List<Choice> choices = CODES.stream()
                .map(code -> new Choice(code, page.words().capital(name(lang(code), page.words()))))
                .toList();
        return Map.of("form", form, "choices", choices, "saved", saved);
    }

    private static String name(Lang lang, Words words) {
        return words.t("setup.language." + lang.code());
    }

    private static Lang lang(String code) {
        return code.equals(Lang.EN.code()) ? Lang.EN : Lang.FR;
    }
}
