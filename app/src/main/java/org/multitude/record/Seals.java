package org.multitude.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Proof;
import org.springframework.stereotype.Component;

/** Finds the seals of acts, to stand beside what they set. */
@Component
public class Seals {
    private final PublicRecord record;

    Seals(PublicRecord record) {
        this.record = record;
    }

    /** The seal of an act, with its number in words. */
    public Optional<Proof> of(ActId act, Words words) {
        return Optional.ofNullable(of(List.of(act), words).get(act));
    }

    /** The seals of several acts, in one query; an act that is not there has none. */
    public Map<ActId, Proof> of(Collection<ActId> acts, Words words) {
        return record.byIds(acts).values().stream().collect(Collectors.toMap(RecordedAct::id, act -> act.seal(words)));
    }
}
