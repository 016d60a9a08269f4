package org.multitude.opensource;

import java.util.List;
import java.util.Map;
import org.multitude.commons.ActsOnCommons;
import org.multitude.platform.text.Words;
import org.multitude.record.ActId;
import org.multitude.record.ActTeller;
import org.multitude.record.RecordedAct;
import org.multitude.record.Told;
import org.springframework.stereotype.Component;

/** Puts acts on software into words. */
@Component
class SoftwareTeller implements ActTeller {
    private final ActsOnCommons commons;

    SoftwareTeller(ActsOnCommons commons) {
        this.commons = commons;
    }

    @Override
    public List<String> types() {
        return List.of("software.");
    }

    @Override
    public Map<ActId, Told> tell(List<RecordedAct> acts, Words words) {
        return commons.tell(acts, (act, entry, body) -> {
            String number = act.entry().tokens().getOrDefault("version", "1");
            return new Told(
                    words.html("act." + act.type(), body.name(), entry.title(), number),
                    entry.address() + "/versions/" + number);
        });
    }
}
