package org.multitude.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.multitude.contribution.Contribution.Acknowledgement;
import org.multitude.identity.PersonId;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An office of the body, named by somebody who publishes for it, takes a contribution in charge. Never automatic. */
@Service
public class AcknowledgeContribution {
    private final StepCheck check;
    private final ContributionStore contributions;
    private final PublicRecord record;
    private final Clock clock;

    AcknowledgeContribution(StepCheck check, ContributionStore contributions, PublicRecord record, Clock clock) {
        this.check = check;
        this.contributions = contributions;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Acknowledges it.
     *
     * @throws org.multitude.platform.web.NotAllowed when the person publishes for another body
     * @throws org.multitude.platform.web.ChangedMeanwhile when a step was taken since this version
     * @throws NotNow when it was acknowledged or answered already
     */
    @Transactional
    public void acknowledge(PersonId person, ContributionId id, int version, String office) {
        Contribution contribution = check.lock(person, id, version);
        State state = contribution.life().acknowledge().state();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ActId act = record.append(Act.of("contribution.acknowledged", id.value())
                .body(contribution.body().value())
                .about(
                        contribution.commons().value(),
                        contribution.submission().act().value())
                .token("state", state.code())
                .commit("acknowledgedOffice", office)
                .commit("acknowledgedAt", now.toString())
                .at(now));
        contributions.acknowledged(id, new Acknowledgement(office, now, act));
    }
}
