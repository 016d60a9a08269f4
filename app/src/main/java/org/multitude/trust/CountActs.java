package org.multitude.trust;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.multitude.record.Follower;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/** Counts acts as they are recorded: of each contribution what changed is taken off and added, nothing is counted twice. */
@Component
class CountActs implements Follower {
    private static final String HERE = "here";
    /** Changed when the same acts are counted otherwise: then all are counted anew. */
    private static final String RULES = "3";

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
        Map<UUID, Facts> known =
                facts.find(acts.stream().map(RecordedAct::thing).distinct().toList());
        Changes changes = new Changes(new HashMap<>(), new HashMap<>(), new HashSet<>());
        for (RecordedAct act : acts) {
            types.merge(new Kind(act.type(), act.entry().nature().orElse(HERE)), 1L, Long::sum);
            contribution(act, known, changes);
            Attached.by(act.entry()).ifPresent(attached -> facts.attached(act.thing(), attached));
            if (Attached.ends(act.entry())) {
                facts.detached(act.thing());
            }
        }
        types.forEach((kind, number) -> store.count(kind.type, kind.nature, number));
        known.keySet().retainAll(changes.things);
        facts.save(known);
        facts.add(changes.counts);
        facts.asked(changes.asked);
        store.read(acts.size());
    }

    /**
     * What a few hundred acts change.
     *
     * @param counts how many more or fewer of each
     * @param asked how many more or fewer contributions each body received, whenever that was
     * @param things contributions that changed
     */
    private record Changes(Map<Count, Long> counts, Map<UUID, Long> asked, Set<UUID> things) {
        private void add(Facts facts, long number) {
            facts.counts().forEach(count -> counts.merge(count, number, Long::sum));
            if (facts.counted()) {
                asked.merge(facts.body(), number, Long::sum);
            }
        }
    }

    private static void contribution(RecordedAct act, Map<UUID, Facts> known, Changes changes) {
        LocalDate day = Ledger.day(act.occurredAt());
        Optional<Facts> before = Optional.ofNullable(known.get(act.thing()));
        Optional<Facts> after = Facts.after(before, act.entry(), day);
        if (!after.equals(before)) {
            before.ifPresent(facts -> changes.add(facts, -1));
            after.ifPresent(facts -> {
                changes.add(facts, 1);
                known.put(act.thing(), facts);
            });
            changes.things.add(act.thing());
        }
    }
}
