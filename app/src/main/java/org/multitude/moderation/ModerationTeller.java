package org.multitude.moderation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.text.Words;
import org.multitude.record.ActId;
import org.multitude.record.ActTeller;
import org.multitude.record.RecordedAct;
import org.multitude.record.Told;
import org.springframework.stereotype.Component;

/** Puts decisions and appeals into words. */
@Component
class ModerationTeller implements ActTeller {
    private final DecisionStore decisions;

    ModerationTeller(DecisionStore decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<String> types() {
        return List.of("moderation.");
    }

    @Override
    public Map<ActId, Told> tell(List<RecordedAct> acts, Words words) {
        Map<UUID, Decision> last =
                decisions.last(acts.stream().map(RecordedAct::thing).distinct().toList());
        Map<ActId, Told> told = new HashMap<>();
        for (RecordedAct act : acts) {
            Optional<Decision> decision = Optional.ofNullable(last.get(act.thing()));
            told.put(
                    act.id(),
                    new Told(
                            sentence(act, decision, words),
                            decision.map(Decision::address).orElse("/moderation")));
        }
        return told;
    }

    private static String sentence(RecordedAct act, Optional<Decision> decision, Words words) {
        String kind = decision.map(known -> words.t("erasure.kind." + known.kind()))
                .orElseGet(() -> words.t("moderation.kind.thing"));
        Map<String, String> said = act.entry().tokens();
        String category = Optional.ofNullable(said.get("category"))
                .map(code -> words.t(Category.of(code).words()))
                .orElse("");
        String wave = said.containsKey("wave") ? ".wave" : "";
        return words.html("act." + act.type() + wave, kind, category);
    }
}
