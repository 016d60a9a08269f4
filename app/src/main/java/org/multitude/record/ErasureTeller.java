package org.multitude.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.multitude.platform.text.Words;
import org.springframework.stereotype.Component;

/** Puts into words that something was erased, or that a legal hold keeps it from being. */
@Component
class ErasureTeller implements ActTeller {
    private final Writings writings;

    ErasureTeller(Writings writings) {
        this.writings = writings;
    }

    @Override
    public List<String> types() {
        return List.of(EraseThing.TYPE, LegalHolds.HELD, LegalHolds.LIFTED);
    }

    @Override
    public Map<ActId, Told> tell(List<RecordedAct> acts, Words words) {
        Map<UUID, String> addresses = writings.addresses(
                acts.stream().map(RecordedAct::thing).distinct().toList());
        Map<ActId, Told> told = new HashMap<>();
        for (RecordedAct act : acts) {
            told.put(act.id(), new Told(sentence(act, words), addresses.getOrDefault(act.thing(), act.proof())));
        }
        return told;
    }

    private static String sentence(RecordedAct act, Words words) {
        Map<String, String> said = act.entry().tokens();
        String kind = words.t("erasure.kind." + said.getOrDefault("kind", "thing"));
        if (!act.type().equals(EraseThing.TYPE)) {
            return words.html("act." + act.type(), kind);
        }
        String ground = words.t("erasure.ground." + said.getOrDefault("ground", Ground.LAW.code()));
        boolean content = !act.entry().erased().equals(Set.of("authorName"));
        return words.html(content ? "act.record.erased" : "act.record.erased.name", kind, ground);
    }
}
