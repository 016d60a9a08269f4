package org.multitude.commons;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotAllowed;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.multitude.record.NamedThings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where one organisation offers another to answer for a commons, and the other says yes or no. */
@Controller
class TransferController {
    private static final String ONE = "/transfers/{id}";
    private static final int WORD = 1_000;
    private static final int ADDRESS = 300;

    private final Register register;
    private final TransferStore offers;
    private final TransferCommons transfer;
    private final Organizations organizations;
    private final NamedThings names;
    private final Once once;

    TransferController(
            Register register,
            TransferStore offers,
            TransferCommons transfer,
            Organizations organizations,
            NamedThings names,
            Once once) {
        this.register = register;
        this.offers = offers;
        this.transfer = transfer;
        this.organizations = organizations;
        this.names = names;
        this.once = once;
    }

    @GetMapping(ONE)
    @Access(Who.PUBLISHER)
    Rendered show(Page page, Caller caller, @PathVariable("id") UUID id) {
        return page.show("commons/transfer", parameters(caller, register.shown(new CommonsId(id)), Form.empty()));
    }

    @PostMapping(ONE)
    @Access(Who.PUBLISHER)
    Object offer(Page page, Caller caller, Form form, @PathVariable("id") UUID id) {
        CommonsEntry entry = register.shown(new CommonsId(id));
        Map<String, Object> parameters = parameters(caller, entry, form);
        if (!organizations.administers(person(caller), entry.body())) {
            throw new NotAllowed();
        }
        String typed = form.line("to", ADDRESS);
        String word = form.optionalProse("word", WORD).map(Prose::text).orElse("");
        Optional<Organization> to = form.hasErrors() ? Optional.empty() : meant(typed);
        if (!form.hasErrors() && to.isEmpty()) {
            form.wrong("to", "transfer.nobody-there", typed);
        }
        if (to.isEmpty() || form.hasErrors()) {
            return page.invalid("commons/transfer", parameters);
        }
        try {
            return Redirect.to(once.run(form, caller.id(), () -> {
                transfer.offer(person(caller), entry.id(), to.get().id(), word);
                return address(entry);
            }));
        } catch (CannotTake e) {
            form.wrong("to", e.key(), e.arguments());
            return page.invalid("commons/transfer", parameters);
        }
    }

    @PostMapping(ONE + "/take-back")
    @Access(Who.PUBLISHER)
    Object takeBack(Caller caller, Form form, @PathVariable("id") UUID id) {
        CommonsEntry entry = register.shown(new CommonsId(id));
        requireEither(caller, entry);
        return Redirect.to(once.run(form, caller.id(), () -> {
            transfer.takeBack(person(caller), entry.id());
            return address(entry);
        }));
    }

    @PostMapping(ONE + "/answer")
    @Access(Who.PUBLISHER)
    Object answer(Caller caller, Form form, @PathVariable("id") UUID id) {
        CommonsEntry entry = register.shown(new CommonsId(id));
        UUID offered = form.id("offer");
        boolean yes = form.value("do").equals("accept");
        return Redirect.to(once.run(form, caller.id(), () -> {
            if (yes) {
                transfer.accept(person(caller), entry.id(), offered);
            } else {
                transfer.decline(person(caller), entry.id(), offered);
            }
            return entry.address();
        }));
    }

    /** The organisation at the address somebody gave, or with the end of an address. */
    private Optional<Organization> meant(String typed) {
        return names.meant(typed)
                .flatMap(shown ->
                        organizations.find(new OrganizationId(shown.things().getFirst())))
                .or(() -> organizations.bySlug(typed));
    }

    /** Only those who offer and those who are offered see that there is an offer. */
    private void requireEither(Caller caller, CommonsEntry entry) {
        Optional<TransferOffer> offer = offers.of(entry.id());
        if (!organizations.administers(person(caller), entry.body())
                && offer.filter(one -> organizations.administers(person(caller), one.taker()))
                        .isEmpty()) {
            throw new NotAllowed();
        }
    }

    private Map<String, Object> parameters(Caller caller, CommonsEntry entry, Form form) {
        requireEither(caller, entry);
        Optional<TransferOffer> offer = offers.of(entry.id());
        Map<OrganizationId, Organization> both =
                organizations.byIds(offer.map(one -> List.of(one.giver(), one.taker(), entry.body()))
                        .orElseGet(() -> List.of(entry.body())));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("entry", entry);
        parameters.put("offer", offer);
        parameters.put("body", known(both, entry.body()));
        parameters.put("taker", offer.map(one -> known(both, one.taker())));
        parameters.put("gives", organizations.administers(person(caller), entry.body()));
        parameters.put(
                "takes",
                offer.filter(one -> organizations.administers(person(caller), one.taker()))
                        .isPresent());
        parameters.put("form", form);
        return parameters;
    }

    private static Organization known(Map<OrganizationId, Organization> found, OrganizationId id) {
        return Optional.ofNullable(found.get(id)).orElseThrow(NotFound::new);
    }

    private static String address(CommonsEntry entry) {
        return "/transfers/" + entry.id();
    }

    private static PersonId person(Caller caller) {
        return new PersonId(caller.id());
    }
}
