package org.multitude.contribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.text.Words;
import org.multitude.record.ActId;
import org.multitude.record.ActTeller;
import org.multitude.record.PublicThings;
import org.multitude.record.RecordedAct;
import org.multitude.record.ShownThing;
import org.multitude.record.Told;
import org.springframework.stereotype.Component;

/** The counts of satisfaction that pages show, for the verifier, and their acts in words. */
@Component
public class ShownSatisfaction implements PublicThings, ActTeller {
    private static final int MONTHS = 12;

    private final SatisfactionStore satisfaction;
    private final Organizations organizations;

    ShownSatisfaction(SatisfactionStore satisfaction, Organizations organizations) {
        this.satisfaction = satisfaction;
        this.organizations = organizations;
    }

    /** The latest months of a body, the last one first. */
    public List<CountedSatisfaction> of(Organization body) {
        return satisfaction.of(body.id(), MONTHS);
    }

    @Override
    public String kind() {
        return "satisfaction";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        Slice<CountedSatisfaction> read = satisfaction.oldest(after, limit);
        return new Slice<>(shown(read.items()), read.next());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(satisfaction.byIds(things));
    }

    private List<ShownThing> shown(List<CountedSatisfaction> all) {
        Map<OrganizationId, Organization> bodies = bodies(all);
        return all.stream()
                .map(counted -> {
                    Organization body = bodies.get(counted.body());
                    return new ShownThing(
                            counted.id(),
                            kind(),
                            body == null ? "/organizations" : body.address(),
                            Map.of(
                                    "body", counted.body().toString(),
                                    "month", counted.monthCode(),
                                    "yes", Integer.toString(counted.yes()),
                                    "partly", Integer.toString(counted.partly()),
                                    "no", Integer.toString(counted.no())));
                })
                .toList();
    }

    private Map<OrganizationId, Organization> bodies(List<CountedSatisfaction> all) {
        return organizations.byIds(
                all.stream().map(CountedSatisfaction::body).distinct().toList());
    }

    @Override
    public List<String> types() {
        return List.of("contribution.satisfaction-counted");
    }

    @Override
    public Map<ActId, Told> tell(List<RecordedAct> acts, Words words) {
        List<CountedSatisfaction> all =
                satisfaction.byIds(acts.stream().map(RecordedAct::thing).toList());
        Map<OrganizationId, Organization> bodies = bodies(all);
        Map<UUID, CountedSatisfaction> counted =
                all.stream().collect(Collectors.toMap(CountedSatisfaction::id, Function.identity()));
        Map<ActId, Told> told = new HashMap<>();
        for (RecordedAct act : acts) {
            CountedSatisfaction one = counted.get(act.thing());
            Organization body = one == null ? null : bodies.get(one.body());
            if (one != null && body != null) {
                told.put(
                        act.id(),
                        new Told(
                                words.html(
                                        "act.contribution.satisfaction-counted",
                                        body.name(),
                                        one.yes(),
                                        one.all(),
                                        one.monthCode()),
                                body.address()));
            }
        }
        return told;
    }
}
