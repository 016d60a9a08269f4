package org.multitude.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multitude.platform.text.Words;
import org.springframework.stereotype.Component;

/** Puts into words that another key signs the record from now on. */
@Component
class EraTeller implements ActTeller {
    @Override
    public List<String> types() {
        return List.of("record.key-changed", "record.succeeded");
    }

    @Override
    public Map<ActId, Told> tell(List<RecordedAct> acts, Words words) {
        Map<ActId, Told> told = new HashMap<>();
        for (RecordedAct act : acts) {
            Map<String, String> fields = act.entry().tokens();
            String text = act.type().equals("record.succeeded")
                    ? words.html(
                            "act.record.succeeded",
                            fields.getOrDefault("origin", ""),
                            fields.getOrDefault("formerOrigin", ""),
                            Long.parseLong(fields.get("formerSize")))
                    : words.html("act.record.key-changed");
            told.put(act.id(), new Told(text, "/record#eras"));
        }
        return told;
    }
}
