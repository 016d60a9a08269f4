package org.multitude.moderation;

import org.multitude.identity.PersonId;
import org.multitude.identity.WhenLeaving;
import org.springframework.stereotype.Component;

/** Forgets what somebody who deletes her account reported, and which decisions were about her. */
@Component
class ForgetModerated implements WhenLeaving {
    private final MatterStore matters;
    private final DecisionStore decisions;
    private final SignalStore signals;
    private final OpinionStore opinions;

    ForgetModerated(MatterStore matters, DecisionStore decisions, SignalStore signals, OpinionStore opinions) {
        this.matters = matters;
        this.decisions = decisions;
        this.signals = signals;
        this.opinions = opinions;
    }

    @Override
    public void leaving(PersonId person) {
        matters.forget(person);
        decisions.forget(person);
        signals.forget(person);
        opinions.forget(person);
    }
}
