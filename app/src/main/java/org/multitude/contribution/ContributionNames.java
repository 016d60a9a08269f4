package org.multitude.contribution;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.record.ThingNames;
import org.springframework.stereotype.Component;

/** Names the contributions that acts mention, but for what was erased. */
@Component
class ContributionNames implements ThingNames {
    private static final Pattern PAGE = Pattern.compile("/([a-z]+)/([a-z0-9-]+)/contributions/([0-9]{1,9})");

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
        Map<CommonsId, CommonsEntry> entries = register.byIds(
                found.values().stream().map(Contribution::commons).distinct().toList());
        Map<UUID, Named> names = new HashMap<>();
        found.forEach((id, contribution) -> named(contribution, entries.get(contribution.commons()))
                .ifPresent(named -> names.put(id.value(), named)));
        return names;
    }

    @Override
    public Optional<Shown> at(String address) {
        Matcher page = PAGE.matcher(address);
        return page.matches()
                ? CommonsKind.at(page.group(1))
                        .flatMap(kind -> register.find(kind, page.group(2)))
                        .flatMap(entry -> contributions
                                .find(entry.id(), Integer.parseInt(page.group(3)))
                                .flatMap(found -> named(found, entry)
                                        .map(named -> new Shown(
                                                named, List.of(found.id().value())))))
                : Optional.empty();
    }

    private static Optional<Named> named(Contribution contribution, @Nullable CommonsEntry entry) {
        return entry == null || !entry.isPublic() || contribution.erased()
                ? Optional.empty()
                : Optional.of(new Named(contribution.title(), contribution.address(entry)));
    }
}
