package org.multitude.opendata;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.AdminEntry;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Choice;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.multitude.platform.web.SetupStep;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an administrator chooses the licences offered to those who publish. */
@Controller
class LicencesController implements SetupStep {
    private static final String ADDRESS = "/admin/licences";

    private final OfferedLicences licences;
    private final Once once;

    LicencesController(OfferedLicences licences, Once once) {
        this.licences = licences;
        this.once = once;
    }

    @Override
    public AdminEntry step() {
        return new AdminEntry(40, "setup.licences", ADDRESS);
    }

    @Override
    public State state(Words words) {
        String names = licences.all().stream()
                .map(licence -> licence.name(words.lang()))
                .collect(Collectors.joining(" · "));
        return licences.chosen().isEmpty()
                ? State.open(words.t("setup.licences.as-it-comes", names))
                : State.done(words.t("setup.licences.chosen", names));
    }

    @GetMapping(ADDRESS)
    @Access(Who.ADMINISTRATOR)
    Rendered form(Page page, @RequestParam(name = "saved", defaultValue = "false") boolean saved) {
        List<String> offered = licences.all().stream().map(Licence::code).toList();
        return page.show("opendata/licences", parameters(page, new Form(Map.of("licence", offered)), saved));
    }

    @PostMapping(ADDRESS)
    @Access(Who.ADMINISTRATOR)
    Object choose(Page page, Caller caller, Form form) {
        List<String> chosen = form.values("licence").stream()
                .filter(code -> Licence.of(code).isPresent())
                .distinct()
                .toList();
        if (chosen.isEmpty()) {
            form.wrong("licence", "setup.licences.none");
            return page.invalid("opendata/licences", parameters(page, form, false));
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            licences.choose(chosen);
            return ADDRESS + "?saved=true";
        }));
    }

    private static Map<String, Object> parameters(Page page, Form form, boolean saved) {
        List<Choice> choices = Licence.all().stream()
                .map(licence ->
                        new Choice(licence.code(), licence.name(page.words().lang()), licence.code()))
                .toList();
        return Map.of("form", form, "choices", choices, "saved", saved);
    }
}
