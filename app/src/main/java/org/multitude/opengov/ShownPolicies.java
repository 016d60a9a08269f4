package org.multitude.opengov;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.PublicThings;
import org.multitude.record.ShownThing;
import org.springframework.stereotype.Component;

/** What pages show of policies, for the verifier. */
@Component
class ShownPolicies implements PublicThings {
    private final Register register;
    private final PolicyStore policies;

    ShownPolicies(Register register, PolicyStore policies) {
        this.register = register;
        this.policies = policies;
    }

    @Override
    public String kind() {
        return "policy";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        Slice<CommonsEntry> slice = register.recorded(CommonsKind.POLICY, after, limit);
        return new Slice<>(shown(slice.items()), slice.next());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(register.byIds(things.stream().map(CommonsId::new).toList()).values().stream()
                .filter(entry -> entry.kind() == CommonsKind.POLICY && entry.isRecorded())
                .toList());
    }

    private List<ShownThing> shown(List<CommonsEntry> entries) {
        Map<CommonsId, Phases> phases =
                policies.byIds(entries.stream().map(CommonsEntry::id).toList());
        return entries.stream()
                .map(entry -> {
                    Map<String, String> values = new TreeMap<>();
                    values.put("slug", entry.slug().text());
                    values.put("body", entry.body().toString());
                    values.put("name", entry.title());
                    values.put("createdAt", entry.createdAt().toString());
                    values.put("summary", entry.summary());
                    Optional.ofNullable(phases.get(entry.id())).ifPresent(all -> values.put("phases", all.text()));
                    return new ShownThing(entry.id().value(), "policy", entry.address(), entry.readable(values));
                })
                .toList();
    }
}
