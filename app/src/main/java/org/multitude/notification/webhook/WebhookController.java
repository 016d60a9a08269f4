package org.multitude.notification.webhook;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.OnAccountPage;
import org.multitude.identity.PersonId;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.settings.Settings;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Frame;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.multitude.record.ActId;
import org.multitude.record.NamedThings;
import org.multitude.record.PublicRecord;
import org.multitude.record.ThingNames;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A person's webhooks: registered, tried, looked at, ended. Only she sees them. */
@Controller
@Order(12)
class WebhookController implements OnAccountPage {
    static final String PATH = "/account/webhooks";
    private static final int LINE = 500;
    private static final int SHOWN = 50;
    private static final String TYPE = "[a-z-]+\\.([a-z-]+)?";

    private final HookStore hooks;
    private final RegisterHook register;
    private final SendAct send;
    private final NamedThings names;
    private final PublicRecord record;
    private final PublicAddress site;
    private final Settings settings;
    private final Clock clock;

    WebhookController(
            HookStore hooks,
            RegisterHook register,
            SendAct send,
            NamedThings names,
            PublicRecord record,
            PublicAddress site,
            Settings settings,
            Clock clock) {
        this.hooks = hooks;
        this.register = register;
        this.send = send;
        this.names = names;
        this.record = record;
        this.site = site;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Frame.Link> links(PersonId person, Words words) {
        return List.of(new Frame.Link(words.t("notification.webhooks"), PATH));
    }

    @GetMapping(PATH)
    @Access(Who.SIGNED_IN)
    Rendered list(Page page, Caller caller) {
        return page.show("notification/webhook/list", parameters(caller, Form.empty()));
    }

    @PostMapping(PATH)
    @Access(Who.SIGNED_IN)
    Object register(Page page, Caller caller, Form form) {
        Optional<URI> address = address(form, caller);
        List<String> types = Arrays.stream(
                        form.optionalLine("types", LINE).orElse("").split("[,;\\s]+"))
                .filter(type -> !type.isEmpty())
                .toList();
        types.stream()
                .filter(type -> !type.matches(TYPE))
                .findFirst()
                .ifPresent(type -> form.wrong("types", "notification.webhook.type-wrong", type));
        Optional<UUID> body = thing(form, "body");
        Optional<UUID> thing = thing(form, "thing");
        if (form.hasErrors() || address.isEmpty()) {
            return page.invalid("notification/webhook/list", parameters(caller, form));
        }
        RegisterHook.Registered registered =
                register.run(new PersonId(caller.id()), address.get(), new Hook.Wanted(types, body, thing));
        return one(page, caller, registered.id(), registered.secret());
    }

    @GetMapping(PATH + "/{hook}")
    @Access(Who.SIGNED_IN)
    Rendered show(Page page, Caller caller, @PathVariable("hook") UUID id) {
        return one(page, caller, id, "");
    }

    @PostMapping(PATH + "/{hook}/trial")
    @Access(Who.SIGNED_IN)
    Object tryIt(Caller caller, @PathVariable("hook") UUID id) {
        send.sendTrial(own(caller, id));
        return Redirect.to(PATH + "/" + id + "#log");
    }

    @PostMapping(PATH + "/{hook}/again/{delivery}")
    @Access(Who.SIGNED_IN)
    Object again(Caller caller, @PathVariable("hook") UUID id, @PathVariable("delivery") UUID delivery) {
        Hook hook = own(caller, id);
        hooks.delivery(id, delivery)
                .flatMap(Delivery::act)
                .map(ActId::new)
                .flatMap(record::find)
                .ifPresentOrElse(act -> send.send(hook, act), () -> {
                    throw new NotFound();
                });
        return Redirect.to(PATH + "/" + id + "#log");
    }

    @PostMapping(PATH + "/{hook}/resume")
    @Access(Who.SIGNED_IN)
    Object resume(Caller caller, @PathVariable("hook") UUID id) {
        hooks.resume(own(caller, id).id(), clock.instant());
        return Redirect.to(PATH + "/" + id);
    }

    @PostMapping(PATH + "/{hook}/end")
    @Access(Who.SIGNED_IN)
    Object end(Caller caller, @PathVariable("hook") UUID id) {
        hooks.delete(own(caller, id).id());
        return Redirect.to(PATH);
    }

    private Rendered one(Page page, Caller caller, UUID id, String secret) {
        Hook hook = own(caller, id);
        List<UUID> things = new ArrayList<>();
        hook.wanted().body().ifPresent(things::add);
        hook.wanted().thing().ifPresent(things::add);
        return page.show(
                "notification/webhook/one",
                Map.of(
                        "hook",
                        hook,
                        "named",
                        names.name(things),
                        "deliveries",
                        hooks.deliveries(id, SHOWN),
                        "secret",
                        secret));
    }

    private Map<String, Object> parameters(Caller caller, Form form) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("hooks", hooks.of(new PersonId(caller.id()), RegisterHook.MOST));
        parameters.put("most", RegisterHook.MOST);
        parameters.put("form", form);
        return parameters;
    }

    /** Hers, or not there at all. */
    private Hook own(Caller caller, UUID id) {
        return hooks.find(id)
                .filter(hook -> hook.person().value().equals(caller.id()))
                .orElseThrow(NotFound::new);
    }

    /**
     * Only hosts that the operator lets in may do without encryption. They may be inside the installation's network and were
     * let in for its own purposes, so only those who administer it may name one.
     */
    private Optional<URI> address(Form form, Caller caller) {
        if (form.value("address").isBlank()) {
            form.wrong("address", "form.missing");
            return Optional.empty();
        }
        Optional<URI> address = form.optionalAddress("address");
        boolean inside = address.map(typed -> String.valueOf(typed.getHost()).toLowerCase(Locale.ROOT))
                .filter(settings.allowedHosts()::contains)
                .isPresent();
        if (inside && !caller.administrator()) {
            form.wrong("address", "notification.webhook.inside");
        }
        address.filter(typed -> !inside && !"https".equalsIgnoreCase(typed.getScheme()))
                .ifPresent(typed -> form.wrong("address", "notification.webhook.not-https"));
        return address;
    }

    private Optional<UUID> thing(Form form, String field) {
        Optional<String> typed = form.optionalLine(field, LINE);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        String path = typed.get().startsWith(site.origin() + "/")
                ? typed.get().substring(site.origin().length())
                : typed.get();
        Optional<UUID> found = names.at(path).map(ThingNames.Shown::things).map(List::getFirst);
        if (found.isEmpty()) {
            form.wrong(field, "notification.webhook.nothing-there");
        }
        return found;
    }
}
