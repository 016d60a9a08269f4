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

/** How many say that bodies listen, for the verifier, and the acts of it in words. */
@Component
class ShownListening implements PublicThings, ActTeller {
    private final ListeningStore listening;
    private final Organizations organizations;

    ShownListening(ListeningStore listening, Organizations organizations) {
        this.listening = listening;
        this.organizations = organizations;
    }

    @Override
    public String kind() {
        return "listening";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        Slice<CountedListening> read = listening.oldest(after, limit);
        return new Slice<>(shown(read.items()), read.next());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(listening.byIds(things));
    }

    private List<ShownThing> shown(List<CountedListening> all) {
        Map<OrganizationId, Organization> bodies = bodies(all);
        return all.stream()
                .map(counted -> new ShownThing(
                        counted.id(),
                        kind(),
                        Optional.ofNullable(bodies.get(counted.body()))
                                .map(ShownListening::address)
                                .orElse("/trust"),
                        Map.of(
                                "body", counted.body().toString(),
                                "quarter", counted.quarterCode(),
                                "yes", Integer.toString(counted.yes()),
                                "partly", Integer.toString(counted.partly()),
                                "no", Integer.toString(counted.no()))))
                .toList();
    }

    private Map<OrganizationId, Organization> bodies(List<CountedListening> all) {
        return organizations.byIds(
                all.stream().map(CountedListening::body).distinct().toList());
    }

    private static String address(Organization body) {
        return body.address() + "/trust";
    }

    @Override
    public List<String> types() {
        return List.of("contribution.listening-counted");
    }

    @Override
    public Map<ActId, Told> tell(List<RecordedAct> acts, Words words) {
        List<CountedListening> all =
                listening.byIds(acts.stream().map(RecordedAct::thing).toList());
        Map<OrganizationId, Organization> bodies = bodies(all);
        Map<UUID, CountedListening> counted =
                all.stream().collect(Collectors.toMap(CountedListening::id, Function.identity()));
        Map<ActId, Told> told = new HashMap<>();
        for (RecordedAct act : acts) {
            CountedListening one = counted.get(act.thing());
            Organization body = one == null ? null : bodies.get(one.body());
            if (one != null && body != null) {
                told.put(
                        act.id(),
                        new Told(
                                words.html(
                                        "act.contribution.listening-counted",
                                        body.name(),
                                        one.yes(),
                                        one.all(),
                                        one.quarterCode()),
                                address(body)));
            }
        }
        return told;
    }
}
