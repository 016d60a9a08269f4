package org.multitude.contribution;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.record.ThingNames;
import org.springframework.stereotype.Component;

/** Names the contributions that acts mention, those to a public commons. */
@Component
class ContributionNames implements ThingNames {
    private final ContributionStore contributions;
    private final Register register;

    ContributionNames(ContributionStore contributions, Register register) {
        this.contributions = contributions;
        this.register = register;
    }

    @Override
    public Map<UUID, Named> name(Collection<UUID> things) {
        Map<ContributionId, Contribution> found =
                contributions.byIds(things.stream().map(ContributionId::new).toList());
        Map<CommonsId, CommonsEntry> commons = register.byIds(
                found.values().stream().map(Contribution::commons).distinct().toList());
        Map<UUID, Named> names = new HashMap<>();
        for (Contribution contribution : found.values()) {
            CommonsEntry entry = commons.get(contribution.commons());
            if (entry != null && entry.isPublic()) {
                names.put(contribution.id().value(), new Named(contribution.title(), contribution.address(entry)));
            }
        }
        return names;
    }
}
