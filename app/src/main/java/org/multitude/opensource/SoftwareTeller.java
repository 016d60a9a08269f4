package org.multitude.opensource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.ActsOnCommons;
import org.multitude.commons.CommonsId;
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
        return commons.tell(acts, SoftwareTeller::software, (act, entry, body) -> {
            Map<String, String> tokens = act.entry().tokens();
            Optional<String> number = Optional.ofNullable(tokens.getOrDefault("number", tokens.get("version")));
            String key = "act." + act.type();
            return number.map(version -> new Told(
                            words.html(key, body.name(), entry.title(), version),
                            entry.address() + "/versions/" + version))
                    .orElseGet(() -> new Told(
                            words.html(
                                    act.type().equals("software.updated") ? "act.software.updated-listing" : key,
                                    body.name(),
                                    entry.title()),
                            entry.address()));
        });
    }

    /** The software is what the act was done to, or what the act on its card names. */
    private static CommonsId software(RecordedAct act) {
        return new CommonsId(Optional.ofNullable(act.entry().tokens().get("software"))
                .map(UUID::fromString)
                .orElse(act.thing()));
    }
}
