package org.multitude.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.HideThing;
import org.multitude.record.PublicRecord;
import org.multitude.record.Writings;
import org.springframework.stereotype.Component;

/** Shows again, by an act of its own, what a decision hides; its caller locked both and tells people. */
@Component
class ShowAgain {
    private final DecisionStore decisions;
    private final HideThing hide;
    private final PublicRecord record;

    ShowAgain(DecisionStore decisions, HideThing hide, PublicRecord record) {
        this.decisions = decisions;
        this.hide = hide;
        this.record = record;
    }

    TellOfDecisions.Deed show(PersonId by, Decision decision, Writings.Found found, Prose answer, Instant now) {
        hide.show(decision.thing());
        ActId act = record.append(Act.of("moderation.reversed", decision.thing())
                .body(found.written().body())
                .about(about(found, decision))
                .token("hidden", HideThing.NOTHING)
                .token("moderation", Decision.State.REVERSED.code())
                .commit("appealAnswer", answer.text())
                .commit("appealAnsweredAt", now.toString())
                .at(now));
        decisions.answered(decision, Decision.State.REVERSED, answer.text(), by, now);
        decisions.unlimit(decision.id());
        return new TellOfDecisions.Deed(decision, act);
    }

    /** What an act on a decision refers to. */
    static UUID[] about(Writings.Found found, Decision decision) {
        List<UUID> about = new ArrayList<>(found.written().about());
        about.add(decision.act().value());
        return about.toArray(UUID[]::new);
    }
}
