package org.multitude.contribution;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.community.Awaiting;
import org.multitude.platform.text.Words;
import org.springframework.stereotype.Component;

/** Tells communities how many contributions wait for an answer on what they look after. */
@Component
class WaitingContributions implements Awaiting {
    private final ContributionStore contributions;
    private final Register register;

    WaitingContributions(ContributionStore contributions, Register register) {
        this.contributions = contributions;
        this.register = register;
    }

    @Override
    public Map<CommonsId, Waiting> on(Collection<CommonsId> commons, Words words) {
        Map<CommonsId, Long> counts =
                contributions.countWaiting(List.copyOf(commons), CommonsContributions.MOST_COUNTED);
        Map<CommonsId, CommonsEntry> entries = register.byIds(counts.keySet());
        Map<CommonsId, Waiting> waiting = new HashMap<>();
        counts.forEach((id, count) -> {
            CommonsEntry entry = entries.get(id);
            if (entry != null && count > 0) {
                waiting.put(
                        id,
                        new Waiting(
                                words.t("contribution.awaiting", count),
                                entry.address() + "/contributions?state=open"));
            }
        });
        return waiting;
    }
}
