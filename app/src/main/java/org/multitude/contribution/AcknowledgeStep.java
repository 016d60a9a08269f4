package org.multitude.contribution;

import org.multitude.platform.web.Form;
import org.springframework.stereotype.Component;

/** An office of the body takes it in charge. */
@Component
class AcknowledgeStep implements BodyStep {
    private final AcknowledgeContribution verb;

    AcknowledgeStep(AcknowledgeContribution verb) {
        this.verb = verb;
    }

    @Override
    public String code() {
        return "acknowledge";
    }

    @Override
    public boolean possible(Life life) {
        return life.canBeAcknowledged();
    }

    @Override
    public Taking read(Form form, ContributionRow row) {
        String office = form.line("office", LONGEST_OFFICE);
        return (person, id, version) -> verb.acknowledge(person, id, version, office);
    }
}
