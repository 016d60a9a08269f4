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
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.settings.Settings;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.multitude.record.ActId;
import org.multitude.record.NamedThings;
import org.multitude.record.PublicRecord;
import org.multitude.record.ThingNames;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Webhooks at one place: registered, tried, looked at, ended. */
@Component
class WebhookPages {
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

    WebhookPages(
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

    Rendered list(Page page, HookPlace place) {
        return page.show("notification/webhook/list", parameters(place, Form.empty()));
    }

    Rendered register(Page page, Caller caller, HookPlace place, Form form) {
        Optional<URI> address = address(form, caller);
        List<String> types = Arrays.stream(
                        form.optionalLine("types", LINE).orElse("").split("[,;\\s]+"))
                .filter(type -> !type.isEmpty())
                .toList();
        types.stream()
                .filter(type -> !type.matches(TYPE))
                .findFirst()
                .ifPresent(type -> form.wrong("types", "notification.webhook.type-wrong", type));
        // An organisation's is told of what concerns it, whatever a form says.
        Optional<UUID> body = place.organization().isPresent()
                ? place.organization().map(one -> one.id().value())
                : thing(form, "body");
        Optional<UUID> thing = thing(form, "thing");
        if (form.hasErrors() || address.isEmpty()) {
            return page.invalid("notification/webhook/list", parameters(place, form));
        }
        RegisterHook.Registered registered =
                register.run(place.owner(), address.get(), new Hook.Wanted(types, body, thing));
        return one(page, place, registered.id(), registered.secret());
    }

    Rendered show(Page page, HookPlace place, UUID id) {
        return one(page, place, id, "");
    }

    ResponseEntity<Void> tryIt(HookPlace place, UUID id) {
        send.sendTrial(own(place, id));
        return Redirect.to(place.path() + "/" + id + "#log");
    }

    ResponseEntity<Void> again(HookPlace place, UUID id, UUID delivery) {
        Hook hook = own(place, id);
        hooks.delivery(id, delivery)
                .flatMap(Delivery::act)
                .map(ActId::new)
                .flatMap(record::find)
                .ifPresentOrElse(act -> send.send(hook, act), () -> {
                    throw new NotFound();
                });
        return Redirect.to(place.path() + "/" + id + "#log");
    }

    ResponseEntity<Void> resume(HookPlace place, UUID id) {
        hooks.resume(own(place, id).id(), clock.instant());
        return Redirect.to(place.path() + "/" + id);
    }

    ResponseEntity<Void> end(HookPlace place, UUID id) {
        hooks.delete(own(place, id).id());
        return Redirect.to(place.path());
    }

    private Rendered one(Page page, HookPlace place, UUID id, String secret) {
        Hook hook = own(place, id);
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
                        secret,
                        "place",
                        place));
    }

    private Map<String, Object> parameters(HookPlace place, Form form) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("hooks", hooks.of(place.owner(), RegisterHook.MOST));
        parameters.put("place", place);
        parameters.put("most", RegisterHook.MOST);
        parameters.put("form", form);
        return parameters;
    }

    /** One of this place, or not there at all. */
    private Hook own(HookPlace place, UUID id) {
        return hooks.find(id).filter(hook -> hook.owner().equals(place.owner())).orElseThrow(NotFound::new);
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
