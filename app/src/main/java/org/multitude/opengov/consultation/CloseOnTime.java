package org.multitude.opengov.consultation;

import java.time.Duration;
import org.multitude.platform.jobs.Job;
import org.multitude.platform.jobs.OneByOne;
import org.springframework.stereotype.Component;

/** Closes consultations whose last day has passed. */
@Component
class CloseOnTime implements Job {
    private final ConsultationStore consultations;
    private final ConsultationCheck check;
    private final CloseConsultation close;

    CloseOnTime(ConsultationStore consultations, ConsultationCheck check, CloseConsultation close) {
        this.consultations = consultations;
        this.check = check;
        this.close = close;
    }

    @Override
    public String name() {
        return "consultation.close";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        OneByOne.each(consultations.ended(check.today()), close::closeOnTime);
    }
}
