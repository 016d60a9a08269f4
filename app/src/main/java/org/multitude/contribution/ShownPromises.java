package org.multitude.contribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.PublicThings;
import org.multitude.record.ShownThing;
import org.springframework.stereotype.Component;

/** What pages show of promises, for the verifier. */
@Component
class ShownPromises implements PublicThings {
    private final PromiseStore promises;
    private final Organizations organizations;

    ShownPromises(PromiseStore promises, Organizations organizations) {
        this.promises = promises;
        this.organizations = organizations;
    }

    @Override
    public String kind() {
        return "promise";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        Slice<DeclaredPromise> read = promises.oldest(after, limit);
        return new Slice<>(shown(read.items()), read.next());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(promises.byIds(things));
    }

    private List<ShownThing> shown(List<DeclaredPromise> all) {
        Map<OrganizationId, Organization> bodies = organizations.byIds(
                all.stream().map(DeclaredPromise::body).distinct().toList());
        return all.stream()
                .map(promise -> {
                    Organization body = bodies.get(promise.body());
                    return new ShownThing(
                            promise.id(),
                            kind(),
                            body == null ? "/organizations" : body.address(),
                            Map.of(
                                    "body", promise.body().toString(),
                                    "kind", promise.kind(),
                                    "days", Integer.toString(promise.days())));
                })
                .toList();
    }
}
