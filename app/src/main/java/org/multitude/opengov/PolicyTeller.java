package org.multitude.opengov;

import java.util.List;
import java.util.Map;
import org.multitude.commons.ActsOnCommons;
import org.multitude.platform.text.Words;
import org.multitude.record.ActId;
import org.multitude.record.ActTeller;
import org.multitude.record.RecordedAct;
import org.multitude.record.Told;
import org.springframework.stereotype.Component;

/** Puts acts on policies into words. */
@Component
class PolicyTeller implements ActTeller {
    private final ActsOnCommons commons;

    PolicyTeller(ActsOnCommons commons) {
        this.commons = commons;
    }

    @Override
    public List<String> types() {
        return List.of("policy.");
    }

    @Override
    public Map<ActId, Told> tell(List<RecordedAct> acts, Words words) {
        return commons.tell(
                acts,
                (act, entry, body) ->
                        new Told(words.html("act." + act.type(), body.name(), entry.title()), entry.address()));
    }
}
