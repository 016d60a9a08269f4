package org.multitude.contribution;

import org.multitude.commons.CommonsEntry;
import org.multitude.commons.Register;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.ChangedMeanwhile;
import org.multitude.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** What every step of a body begins with: the row is locked, the right checked on the commons, then the version. */
@Component
class StepCheck {
    private final ContributionStore contributions;
    private final Register register;
    private final Organizations organizations;

    StepCheck(ContributionStore contributions, Register register, Organizations organizations) {
        this.contributions = contributions;
        this.register = register;
        this.organizations = organizations;
    }

    /**
     * Locks a contribution for a step.
     *
     * @throws NotFound when there is none, or it was erased
     * @throws org.multitude.platform.web.NotAllowed when the person does not publish for the body that answers
     */
    Contribution lock(PersonId person, ContributionId id) {
        Contribution contribution =
                contributions.lock(id).orElseThrow(NotFound::new).unlessErased();
        organizations.requirePublisher(person, entry(contribution).body());
        return contribution;
    }

    /**
     * Locks a contribution for a step decided on a version that somebody read.
     *
     * @throws ChangedMeanwhile when a step was taken since
     */
    Contribution lock(PersonId person, ContributionId id, int version) {
        Contribution contribution = lock(person, id);
        if (contribution.version() != version) {
            throw new ChangedMeanwhile();
        }
        return contribution;
    }

    CommonsEntry entry(Contribution contribution) {
        return register.find(contribution.commons()).orElseThrow(NotFound::new);
    }
}
