package org.multitude.opengov;

import java.time.Clock;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is said of a policy, and its phases. */
@Service
class DescribePolicy {
    private final PolicyStore policies;
    private final Register register;
    private final Organizations organizations;
    private final PublicRecord record;
    private final Clock clock;

    DescribePolicy(
            PolicyStore policies, Register register, Organizations organizations, PublicRecord record, Clock clock) {
        this.policies = policies;
        this.register = register;
        this.organizations = organizations;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Changes it.
     *
     * @param version version of the entry that the person saw
     * @throws org.multitude.platform.web.NotAllowed when the person does not publish for its body
     * @throws org.multitude.platform.web.ChangedMeanwhile when somebody else changed it since
     */
    @Transactional
    public void describe(PersonId person, CommonsId id, PolicyDraft draft, int version) {
        CommonsEntry before = register.find(id).orElseThrow(NotFound::new);
        organizations.requirePublisher(person, before.body());
        CommonsEntry entry =
                register.describe(id, draft.title(), draft.summary().text(), version);
        policies.replace(id, draft.phases());
        record.append(Act.of("policy.described", id.value())
                .body(entry.body().value())
                .commit("name", entry.title())
                .commit("summary", entry.summary())
                .commit("phases", draft.phases().text())
                .at(clock.instant()));
    }
}
