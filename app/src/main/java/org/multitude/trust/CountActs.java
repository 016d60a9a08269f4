package org.multitude.trust;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multitude.record.Follower;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/** Counts acts as they are recorded: of each contribution what changed is taken off and added, nothing is counted twice. */
@Component
class CountActs implements Follower {
    private static final String HERE = "here";
    /** Changed when the same acts are counted otherwise: then all are counted anew. */
    private static final String RULES = "4";

    private final TrustStore store;
    private final FactsStore facts;

    CountActs(TrustStore store, FactsStore facts) {
        this.store = store;
        this.facts = facts;
    }

    private record Kind(String type, String nature) {}

    @Override
    public String name() {
        return "trust.acts";
    }

    @Override
    public String filling() {
        return RULES;
    }

    @Override
    public void restart() {
        store.forget();
        facts.forget();
    }

    @Override
    public void follow(List<RecordedAct> acts) {
        Map<Kind, Long> types = new HashMap<>();
        Known known = facts.known(acts.stream()
                .flatMap(act -> Known.concerned(act.entry()))
                .distinct()
                .toList());
        for (RecordedAct act : acts) {
            types.merge(new Kind(act.type(), act.entry().nature().orElse(HERE)), 1L, Long::sum);
            known.take(act.entry(), Ledger.day(act.occurredAt()));
            Attached.by(act.entry()).ifPresent(attached -> facts.attached(act.thing(), attached));
            if (Attached.ends(act.entry())) {
                facts.detached(act.thing());
            }
        }
        types.forEach((kind, number) -> store.count(kind.type, kind.nature, number));
        facts.save(known);
        store.read(acts.size());
    }
}
