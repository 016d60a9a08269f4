package org.multitude.commons;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.multitude.platform.text.Words;
import org.multitude.record.ActId;
import org.multitude.record.ActTeller;
import org.multitude.record.RecordedAct;
import org.multitude.record.Told;
import org.springframework.stereotype.Component;

/** Puts acts on links into words. */
@Component
class LinkTeller implements ActTeller {
    private final Register register;

    LinkTeller(Register register) {
        this.register = register;
    }

    @Override
    public List<String> types() {
        return List.of("commons.linked");
    }

    @Override
    public Map<ActId, Told> tell(List<RecordedAct> acts, Words words) {
        Map<CommonsId, CommonsEntry> ends = register.byIds(acts.stream()
                .flatMap(act -> Stream.of(end(act, "source"), end(act, "target")))
                .toList());
        Map<ActId, Told> told = new HashMap<>();
        for (RecordedAct act : acts) {
            CommonsEntry source = ends.get(end(act, "source"));
            CommonsEntry target = ends.get(end(act, "target"));
            if (source != null && target != null) {
                String key = "act.commons.linked." + act.entry().tokens().get("relation");
                told.put(act.id(), new Told(words.html(key, source.title(), target.title()), source.address()));
            }
        }
        return told;
    }

    private static CommonsId end(RecordedAct act, String token) {
        return new CommonsId(UUID.fromString(act.entry().tokens().getOrDefault(token, new UUID(0, 0).toString())));
    }
}
