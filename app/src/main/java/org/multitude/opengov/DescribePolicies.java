package org.multitude.opengov;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.DescribesCommons;
import org.multitude.platform.index.Facets;
import org.multitude.platform.text.Words;
import org.springframework.stereotype.Component;

/** What the search index knows of policies besides their titles: their phases, and when they begin and end. */
@Component
class DescribePolicies implements DescribesCommons {
    private final PolicyStore policies;

    DescribePolicies(PolicyStore policies) {
        this.policies = policies;
    }

    @Override
    public String edition() {
        return "policies 1";
    }

    @Override
    public Map<CommonsId, Described> describe(Collection<CommonsEntry> entries) {
        List<CommonsId> ids = entries.stream()
                .filter(entry -> entry.kind() == CommonsKind.POLICY)
                .map(CommonsEntry::id)
                .toList();
        Map<CommonsId, Described> described = new HashMap<>();
        policies.byIds(ids)
                .forEach((id, phases) -> described.put(
                        id,
                        new Described(
                                "",
                                Map.of(
                                        "phase",
                                        phases.all().stream().map(Phase::name).toList()),
                                Facets.NONE
                                        .with(
                                                "starts",
                                                start(phases.all().getFirst().start()))
                                        .with(
                                                "ends",
                                                start(phases.all()
                                                        .getLast()
                                                        .end()
                                                        .plusDays(1))))));
        return described;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Words.ZONE).toInstant();
    }
}
