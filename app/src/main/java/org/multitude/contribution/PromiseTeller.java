package org.multitude.contribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.platform.text.Words;
import org.multitude.record.ActId;
import org.multitude.record.ActTeller;
import org.multitude.record.RecordedAct;
import org.multitude.record.Told;
import org.springframework.stereotype.Component;

/** Puts promises into words. */
@Component
class PromiseTeller implements ActTeller {
    private final PromiseStore promises;
    private final Organizations organizations;
    private final Promises kinds;

    PromiseTeller(PromiseStore promises, Organizations organizations, Promises kinds) {
        this.promises = promises;
        this.organizations = organizations;
        this.kinds = kinds;
    }

    @Override
    public List<String> types() {
        return List.of("promise.");
    }

    @Override
    public Map<ActId, Told> tell(List<RecordedAct> acts, Words words) {
        Map<UUID, DeclaredPromise> declared = promises
                .byIds(acts.stream().map(RecordedAct::thing).toList())
                .stream()
                .collect(Collectors.toMap(DeclaredPromise::id, Function.identity()));
        Map<OrganizationId, Organization> bodies = organizations.byIds(
                declared.values().stream().map(DeclaredPromise::body).distinct().toList());
        Map<ActId, Told> told = new HashMap<>();
        for (RecordedAct act : acts) {
            DeclaredPromise promise = declared.get(act.thing());
            Organization body = promise == null ? null : bodies.get(promise.body());
            ContributionKind kind = promise == null ? null : kinds.kinds().get(promise.kind());
            if (promise != null && body != null && kind != null) {
                // The days of this act: a later one may have declared others.
                String days = act.entry().tokens().getOrDefault("days", Integer.toString(promise.days()));
                told.put(
                        act.id(),
                        new Told(
                                words.html(
                                        "act.promise.declared",
                                        body.name(),
                                        words.t(kind.words() + ".name"),
                                        Integer.parseInt(days)),
                                body.address()));
            }
        }
        return told;
    }
}
