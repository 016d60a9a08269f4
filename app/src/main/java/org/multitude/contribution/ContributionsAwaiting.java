package org.multitude.contribution;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.community.Awaiting;
import org.multitude.platform.text.Words;
import org.springframework.stereotype.Component;

/** Tells communities how many contributions wait for an answer on the commons they look after. */
@Component
class ContributionsAwaiting implements Awaiting {
    private final ContributionListStore contributions;
    private final Register register;

    ContributionsAwaiting(ContributionListStore contributions, Register register) {
        this.contributions = contributions;
        this.register = register;
    }

    @Override
    public Map<CommonsId, Waiting> on(Collection<CommonsId> commons, Words words) {
        Map<CommonsId, Long> counts = contributions.countWaiting(commons, CommonsContributions.MOST_COUNTED);
        Map<CommonsId, CommonsEntry> entries = register.byIds(commons);
        Map<CommonsId, Waiting> waiting = new HashMap<>();
        counts.forEach((id, count) -> {
            CommonsEntry entry = entries.get(id);
            if (count > 0 && entry != null) {
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
