package org.multitude.commons;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.multitude.identity.Organization;
import org.multitude.record.ActId;
import org.multitude.record.RecordedAct;
import org.multitude.record.Told;
import org.springframework.stereotype.Component;

/** Finds what acts on commons speak of, so that the teller of an opening only says its sentences. */
@Component
public class ActsOnCommons {
    private final Register register;
    private final WhoAnswers answering;

    ActsOnCommons(Register register, WhoAnswers answering) {
        this.register = register;
        this.answering = answering;
    }

    /** The sentence for an act on a commons, and on its body. */
    @FunctionalInterface
    public interface Sentence {
        Told of(RecordedAct act, CommonsEntry commons, Organization body);
    }

    /** Tells acts done to a commons. */
    public Map<ActId, Told> tell(List<RecordedAct> acts, Sentence sentence) {
        return tell(acts, act -> new CommonsId(act.thing()), sentence);
    }

    /** Tells acts each of which concerns one commons; one whose commons is not public is left out. */
    public Map<ActId, Told> tell(
            List<RecordedAct> acts, Function<RecordedAct, CommonsId> concerned, Sentence sentence) {
        Map<CommonsId, CommonsEntry> entries =
                register.byIds(acts.stream().map(concerned).distinct().toList()).values().stream()
                        .filter(CommonsEntry::isPublic)
                        .collect(Collectors.toMap(CommonsEntry::id, Function.identity()));
        Map<CommonsId, Organization> bodies = answering.bodies(entries.values());
        Map<ActId, Told> told = new HashMap<>();
        for (RecordedAct act : acts) {
            CommonsEntry entry = entries.get(concerned.apply(act));
            Organization body = entry == null ? null : bodies.get(entry.id());
            if (entry != null && body != null) {
                told.put(act.id(), sentence.of(act, entry, body));
            }
        }
        return told;
    }
}
