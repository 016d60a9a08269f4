package org.multitude.contribution;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.DescribesCommons;
import org.multitude.platform.index.Facets;
import org.multitude.platform.text.Words;
import org.springframework.stereotype.Component;

/** Whether a commons has contributions that wait, and when the first is due, for the search index. */
@Component
class DescribeAwaiting implements DescribesCommons {
    private final ContributionListStore contributions;

    DescribeAwaiting(ContributionListStore contributions) {
        this.contributions = contributions;
    }

    @Override
    public String edition() {
        return "awaiting 2";
    }

    @Override
    public Map<CommonsId, Described> describe(Collection<CommonsEntry> entries) {
        Map<CommonsId, Described> described = new HashMap<>();
        contributions
                .oldestWaiting(entries.stream().map(CommonsEntry::id).toList())
                .forEach((id, oldest) -> {
                    Facets facets = Facets.NONE.with("waiting", 1);
                    described.put(
                            id,
                            Described.by(oldest.promise()
                                    .map(promise -> facets.with(
                                            "answerDue",
                                            promise.due()
                                                    .plusDays(1)
                                                    .atStartOfDay(Words.ZONE)
                                                    .toInstant()))
                                    .orElse(facets)));
                });
        return described;
    }
}
