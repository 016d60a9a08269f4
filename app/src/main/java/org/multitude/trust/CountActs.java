package org.multitude.trust;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.platform.text.Words;
import org.multitude.record.Follower;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/** Counts acts as they are recorded, and how long each contribution waited for its answer. */
@Component
class CountActs implements Follower {
    private static final String HERE = "here";

    private final TrustStore store;

    CountActs(TrustStore store) {
        this.store = store;
    }

    private record Kind(String type, String nature) {}

    @Override
    public String name() {
        return "trust.acts";
    }

    @Override
    public void follow(List<RecordedAct> acts) {
        Map<Kind, Long> counts = new HashMap<>();
        for (RecordedAct act : acts) {
            counts.merge(new Kind(act.type(), act.entry().nature().orElse(HERE)), 1L, Long::sum);
            contribution(act);
        }
        counts.forEach((kind, number) -> store.count(kind.type, kind.nature, number));
        store.read(acts.size());
    }

    private void contribution(RecordedAct act) {
        LocalDate day = act.occurredAt().atZone(Words.ZONE).toLocalDate();
        switch (act.type()) {
            case "contribution.submitted" ->
                store.submitted(act.thing(), act.entry().body(), day, due(act, day));
            case "contribution.clock-started" ->
                due(act, day).ifPresent(due -> store.clockStarted(act.thing(), day, due));
            case "contribution.relayed" -> store.relayed(act.thing());
            case "contribution.acknowledged" -> store.acknowledged(act.thing());
            case "contribution.answered" ->
                store.answered(
                        act.thing(),
                        day,
                        Optional.ofNullable(act.entry().tokens().get("decision")));
            case "contribution.done" -> store.done(act.thing());
            default -> {}
        }
    }

    private static Optional<LocalDate> due(RecordedAct act, LocalDate day) {
        return Optional.ofNullable(act.entry().tokens().get("promisedDays"))
                .filter(days -> days.matches("\\d{1,5}"))
                .map(days -> day.plusDays(Integer.parseInt(days)));
    }
}
