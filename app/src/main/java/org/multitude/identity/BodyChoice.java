package org.multitude.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Choice;
import org.multitude.platform.web.Form;
import org.springframework.stereotype.Component;

/** The field of a form that says for which body something is opened: one of those the caller publishes for. */
@Component
public class BodyChoice {
    private static final String FIELD = "body";

    private final Organizations organizations;

    BodyChoice(Organizations organizations) {
        this.organizations = organizations;
    }

    /** What the form offers, by name. */
    public List<Choice> offered(Caller caller) {
        return organizations.publishedBy(new PersonId(caller.id())).stream()
                .map(body -> new Choice(body.id().toString(), body.name()))
                .toList();
    }

    /** The body that was chosen; empty, and noted on the form, when it is none of those offered. */
    public Optional<OrganizationId> read(Form form, Caller caller) {
        List<String> offered = offered(caller).stream().map(Choice::value).toList();
        String chosen = form.choice(FIELD, offered);
        return offered.contains(chosen) ? Optional.of(new OrganizationId(UUID.fromString(chosen))) : Optional.empty();
    }
}
