package org.multitude.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.platform.text.Words;
import org.multitude.record.ActId;
import org.multitude.record.ActTeller;
import org.multitude.record.RecordedAct;
import org.multitude.record.Told;
import org.springframework.stereotype.Component;

/** Puts acts on the texts of the installation into words. */
@Component
class TextTeller implements ActTeller {
    @Override
    public List<String> types() {
        return List.of("site.");
    }

    @Override
    public Map<ActId, Told> tell(List<RecordedAct> acts, Words words) {
        Map<ActId, Told> told = new HashMap<>();
        for (RecordedAct act : acts) {
            Optional.ofNullable(act.entry().tokens().get("kind"))
                    .flatMap(TextKind::of)
                    .ifPresent(kind -> told.put(
                            act.id(), new Told(words.html("act." + act.type() + "." + kind.code()), kind.address())));
        }
        return told;
    }
}
