package org.multitude.identity;

import java.util.List;
import java.util.Map;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.AdminEntry;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.multitude.platform.web.SetupStep;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Who administers the installation; shown to administrators, changed by any of them. */
@Controller
class AdministratorsController implements SetupStep {
    private static final String ADDRESS = "/admin/administrators";
    private static final int HANDLE = 30;

    private final Administrators administrators;
    private final NameAdministrator name;
    private final DismissAdministrator dismiss;
    private final NeedSecondFactor need;
    private final Once once;

    AdministratorsController(
            Administrators administrators,
            NameAdministrator name,
            DismissAdministrator dismiss,
            NeedSecondFactor need,
            Once once) {
        this.administrators = administrators;
        this.name = name;
        this.dismiss = dismiss;
        this.need = need;
        this.once = once;
    }

    @Override
    public AdminEntry step() {
        return new AdminEntry(80, "setup.administrators", ADDRESS);
    }

    @Override
    public State state(Words words) {
        int count = administrators.count();
        String said = words.t("setup.administrators.count", count);
        return count > 1 ? State.done(said) : State.open(words.t("setup.administrators.alone"));
    }

    @GetMapping(ADDRESS)
    @Access(Who.ADMINISTRATOR)
    Rendered list(Page page, Caller caller) {
        return page.show("identity/administrators", parameters(caller, Form.empty()));
    }

    @PostMapping(ADDRESS)
    @Access(Who.ADMINISTRATOR)
    Object name(Page page, Caller caller, Form form) {
        String handle = form.line("handle", HANDLE).replaceFirst("^@", "");
        if (!form.hasErrors()) {
            try {
                return Redirect.to(once.run(form, caller.id(), () -> {
                    name.run(new PersonId(caller.id()), handle);
                    return ADDRESS;
                }));
            } catch (NobodyByThatName e) {
                form.wrong("handle", e.key(), e.arguments());
            }
        }
        return page.invalid("identity/administrators", parameters(caller, form));
    }

    @PostMapping(ADDRESS + "/second-factor")
    @Access(Who.ADMINISTRATOR)
    Object askSecondFactor(Caller caller, Form form) {
        return Redirect.to(once.run(form, caller.id(), () -> {
            need.ask(
                    new PersonId(caller.id()),
                    form.choice("asked", List.of("yes", "no")).equals("yes"));
            return ADDRESS;
        }));
    }

    @PostMapping(ADDRESS + "/remove")
    @Access(Who.ADMINISTRATOR)
    Object remove(Caller caller, Form form) {
        PersonId person = new PersonId(form.id("person"));
        return Redirect.to(once.run(form, caller.id(), () -> {
            dismiss.run(new PersonId(caller.id()), person);
            return person.value().equals(caller.id()) ? "/account" : ADDRESS;
        }));
    }

    private Map<String, Object> parameters(Caller caller, Form form) {
        return Map.of(
                "administrators",
                administrators.all(),
                "self",
                new PersonId(caller.id()),
                "asked",
                need.asked(),
                "form",
                form);
    }
}
