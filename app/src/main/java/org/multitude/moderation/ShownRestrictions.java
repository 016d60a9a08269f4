package org.multitude.moderation;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multitude.record.AddedFields;
import org.springframework.stereotype.Component;

/** What pages show of decisions beside the things they are about, for the verifier. */
@Component
class ShownRestrictions implements AddedFields {
    private final DecisionStore decisions;

    ShownRestrictions(DecisionStore decisions) {
        this.decisions = decisions;
    }

    @Override
    public Map<UUID, Map<String, String>> of(Collection<UUID> things) {
        return decisions.last(things).values().stream()
                .collect(Collectors.toMap(Decision::thing, ShownRestrictions::values));
    }

    private static Map<String, String> values(Decision decision) {
        Map<String, String> values = new TreeMap<>();
        values.put("hidden", decision.hidden());
        values.put("moderation", decision.state().code());
        values.put("ground", decision.ground().code());
        values.put("category", decision.category().code());
        values.put("detection", decision.detection().code());
        values.put("account", decision.account().code());
        values.put("facts", decision.facts());
        values.put("restrictedAt", decision.at().toString());
        decision.wave().ifPresent(wave -> values.put("wave", wave.toString()));
        decision.appeal()
                .ifPresent(appeal -> values.put("appealedAt", appeal.at().toString()));
        decision.answer().ifPresent(answer -> {
            values.put("appealAnswer", answer.text());
            values.put("appealAnsweredAt", answer.at().toString());
        });
        return values;
    }
}
