package org.multitude.record;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multitude.platform.text.Words;
import org.springframework.stereotype.Component;

/** Puts into words that the record was restored from a backup. */
@Component
class RestorationTeller implements ActTeller {
    @Override
    public List<String> types() {
        return List.of("record.restored");
    }

    @Override
    public Map<ActId, Told> tell(List<RecordedAct> acts, Words words) {
        Map<ActId, Told> told = new HashMap<>();
        for (RecordedAct act : acts) {
            Map<String, String> fields = act.entry().tokens();
            told.put(
                    act.id(),
                    new Told(
                            words.html(
                                    "act.record.restored",
                                    words.moment(Instant.parse(fields.get("madeAt"))),
                                    Long.parseLong(fields.get("lost"))),
                            "/record#restored"));
        }
        return told;
    }
}
