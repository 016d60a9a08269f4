package org.multitude.contribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.PublicThings;
import org.multitude.record.ShownThing;
import org.springframework.stereotype.Component;

/** What pages count of supports, for the verifier: a kind of actor, never a person. */
@Component
class ShownSupports implements PublicThings {
    private final SupportStore supports;
    private final ContributionStore contributions;
    private final Register register;

    ShownSupports(SupportStore supports, ContributionStore contributions, Register register) {
        this.supports = supports;
        this.contributions = contributions;
        this.register = register;
    }

    @Override
    public String kind() {
        return "support";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        Slice<Support> read = supports.oldest(after, limit);
        return new Slice<>(shown(read.items()), read.next());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(supports.byIds(things));
    }

    private List<ShownThing> shown(List<Support> all) {
        Map<ContributionId, Contribution> supported = contributions.byIds(
                all.stream().map(Support::contribution).distinct().toList());
        Map<CommonsId, CommonsEntry> entries = register.byIds(supported.values().stream()
                .map(Contribution::commons)
                .distinct()
                .toList());
        return all.stream()
                .map(support -> {
                    Contribution contribution = supported.get(support.contribution());
                    CommonsEntry entry = contribution == null ? null : entries.get(contribution.commons());
                    Map<String, String> values = new TreeMap<>();
                    values.put("contribution", support.contribution().toString());
                    values.put("state", support.state());
                    support.kind().ifPresent(kind -> values.put("kind", kind.code()));
                    support.attested().ifPresent(way -> values.put("attested", way.code()));
                    return new ShownThing(
                            support.id(),
                            kind(),
                            contribution == null || entry == null ? "/" : contribution.address(entry),
                            values);
                })
                .toList();
    }
}
