package org.multitude.opengov;

import java.time.Clock;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.commons.Visibility;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a policy to the public. */
@Service
public class OpenPolicy {
    private final PolicyStore policies;
    private final Register register;
    private final Organizations organizations;
    private final PublicRecord record;
    private final Clock clock;

    OpenPolicy(PolicyStore policies, Register register, Organizations organizations, PublicRecord record, Clock clock) {
        this.policies = policies;
        this.register = register;
        this.organizations = organizations;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Opens it.
     *
     * @throws org.multitude.platform.web.NotAllowed when the person does not publish for the body
     */
    @Transactional
    public CommonsEntry open(PersonId person, OrganizationId body, PolicyDraft draft) {
        organizations.requirePublisher(person, body);
        return open(body, draft, Act.Nature.HERE);
    }

    /** Opens one that took place elsewhere and is brought in by the operator. */
    @Transactional
    public CommonsEntry bringIn(OrganizationId body, PolicyDraft draft) {
        return open(body, draft, Act.Nature.IMPORTED);
    }

    private CommonsEntry open(OrganizationId body, PolicyDraft draft, Act.Nature nature) {
        CommonsEntry entry = register.enter(new Register.NewEntry(
                CommonsKind.POLICY,
                Optional.empty(),
                draft.title(),
                draft.summary().text(),
                body,
                Visibility.PUBLIC));
        policies.insert(entry.id(), draft.phases());
        record.append(Act.of("policy.opened", entry.id().value())
                .body(body.value())
                .token("body", body.toString())
                .commit("slug", entry.slug().text())
                .commit("name", entry.title())
                .commit("summary", entry.summary())
                .commit("createdAt", entry.createdAt().toString())
                .commit("phases", draft.phases().text())
                .nature(nature)
                .at(clock.instant()));
        return entry;
    }
}
