package org.multitude.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multitude.platform.text.Words;
import org.springframework.stereotype.Component;

/** Puts any acts into words by asking the tellers of the modules, one question each. */
@Component
public class ActsInWords {
    private final List<ActTeller> tellers;

    ActsInWords(List<ActTeller> tellers) {
        this.tellers = List.copyOf(tellers);
    }

    /** The acts with their sentences, in the same order; one that nobody can tell gets a plain sentence. */
    public List<ToldAct> tell(List<RecordedAct> acts, Words words) {
        Map<ActId, Told> told = new HashMap<>();
        for (ActTeller teller : tellers) {
            List<RecordedAct> own = acts.stream()
                    .filter(RecordedAct::matching)
                    .filter(act -> teller.types().stream().anyMatch(act.type()::startsWith))
                    .toList();
            if (!own.isEmpty()) {
                told.putAll(teller.tell(own, words));
            }
        }
        List<ToldAct> all = new ArrayList<>();
        for (RecordedAct act : acts) {
            Told sentence = told.get(act.id());
            all.add(new ToldAct(act, sentence == null ? untold(act, words) : sentence));
        }
        return all;
    }

    /** What acts of a type are called; its code where nobody gave it a name. */
    static String kind(String type, Words words) {
        String key = "act-type." + type;
        return words.has(key) ? words.t(key) : type;
    }

    private static Told untold(RecordedAct act, Words words) {
        if (act.matching() && words.has("act-type." + act.type())) {
            return new Told(words.html("record.untold.kind", kind(act.type(), words)), act.proof());
        }
        return new Told(words.t(act.matching() ? "record.untold" : "record.unlike"), act.proof());
    }
}
