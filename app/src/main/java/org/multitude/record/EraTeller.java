package org.multitude.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.multitude.platform.text.Words;
import org.springframework.stereotype.Component;

/** Puts into words that another key signs the record from now on. */
@Component
class EraTeller implements ActTeller {
    private final EraStore eras;

    EraTeller(EraStore eras) {
        this.eras = eras;
    }

    @Override
    public List<String> types() {
        return Stream.of(Era.Beginning.values())
                .flatMap(beginning -> beginning.act().stream())
                .toList();
    }

    @Override
    public Map<ActId, Told> tell(List<RecordedAct> acts, Words words) {
        Map<UUID, String> reasons = new HashMap<>();
        eras.byIds(acts.stream().map(RecordedAct::thing).distinct().toList())
                .forEach(era -> era.because().ifPresent(because -> reasons.put(era.id(), because)));
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
            String reason = Optional.ofNullable(reasons.get(act.thing()))
                    .map(because -> " " + words.html("record.era.because", because))
                    .orElse("");
            told.put(act.id(), new Told(text + reason, "/record#eras"));
        }
        return told;
    }
}
