package org.multitude.opengov.consultation;

import java.time.Duration;
import org.multitude.platform.jobs.Job;
import org.multitude.platform.jobs.OneByOne;
import org.springframework.stereotype.Component;

/** Every hour, the votes given since the last one are sealed. */
@Component
class SealHourly implements Job {
    private final ConsultationStore consultations;
    private final ConsultationCheck check;
    private final SealVotes seal;

    SealHourly(ConsultationStore consultations, ConsultationCheck check, SealVotes seal) {
        this.consultations = consultations;
        this.check = check;
        this.seal = seal;
    }

    @Override
    public String name() {
        return "consultation.seal";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        OneByOne.each(consultations.running(check.today()), this::seal);
    }

    private void seal(ConsultationId id) {
        while (seal.seal(id) == SealVotes.MOST) {
            // A full batch may have left some.
        }
    }
}
