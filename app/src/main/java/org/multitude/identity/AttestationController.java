package org.multitude.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a person reads what attests her kind, and attests that of others. */
@Controller
class AttestationController {
    private static final String ADDRESS = "/account/attestation";

    private final People people;
    private final Attestations attestations;
    private final AttestKind attest;
    private final SaidByProviders said;
    private final Once once;

    AttestationController(
            People people, Attestations attestations, AttestKind attest, SaidByProviders said, Once once) {
        this.people = people;
        this.attestations = attestations;
        this.attest = attest;
        this.said = said;
        this.once = once;
    }

    @GetMapping(ADDRESS)
    @Access(Who.SIGNED_IN)
    Rendered show(Page page, Caller caller) {
        return page.show("identity/attestation", parameters(page, caller, Form.empty()));
    }

    @PostMapping(ADDRESS)
    @Access(Who.SIGNED_IN)
    Object attest(Page page, Caller caller, Form form) {
        String handle = form.line("handle", 30).replaceFirst("^@", "");
        String kind = form.choice("kind", ActorKind.codes());
        if (!form.hasErrors()) {
            try {
                return Redirect.to(once.run(form, caller.id(), () -> {
                    attest.attest(new PersonId(caller.id()), handle, ActorKind.of(kind));
                    return ADDRESS;
                }));
            } catch (NobodyByThatName | AnotherKind e) {
                form.wrong(e instanceof AnotherKind ? "kind" : "handle", e.key(), e.arguments());
            }
        }
        return page.invalid("identity/attestation", parameters(page, caller, form));
    }

    @PostMapping(ADDRESS + "/take-back")
    @Access(Who.SIGNED_IN)
    Object takeBack(Caller caller, Form form) {
        PersonId person = new PersonId(form.id("person"));
        return Redirect.to(once.run(form, caller.id(), () -> {
            attest.takeBack(new PersonId(caller.id()), person);
            return ADDRESS;
        }));
    }

    private List<ToldByProvider> told(Page page, PersonId reader) {
        return said.of(List.of(reader)).getOrDefault(reader, List.of()).stream()
                .map(one -> new ToldByProvider(
                        "identity.attestation.said." + one.claim().code(),
                        one.claim() == SaidByProviders.Claim.KIND
                                        && ActorKind.codes().contains(one.value())
                                ? page.t("identity.kind." + one.value())
                                : one.value(),
                        attestations.label(one.issuer()),
                        one.at()))
                .toList();
    }

    private Map<String, Object> parameters(Page page, Caller caller, Form form) {
        PersonId reader = new PersonId(caller.id());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("person", people.find(reader).orElseThrow(NotFound::new));
        parameters.put("own", attestations.of(reader));
        parameters.put("may", attest.may(reader));
        parameters.put("providers", attestations.byProviders());
        parameters.put("said", told(page, reader));
        parameters.put("vouched", attestations.by(reader));
        parameters.put("kinds", PersonFields.kinds(page.words()));
        parameters.put("form", form);
        return parameters;
    }
}
