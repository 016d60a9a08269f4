package org.multitude.contribution;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multitude.identity.ActorKind;
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

/** How many people of each kind contributed, for the verifier, and the acts of it in words. */
@Component
class ShownContributors implements PublicThings, ActTeller {
    private final ContributorsStore contributors;
    private final Organizations organizations;

    ShownContributors(ContributorsStore contributors, Organizations organizations) {
        this.contributors = contributors;
        this.organizations = organizations;
    }

    @Override
    public String kind() {
        return "contributors";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        Slice<CountedContributors> read = contributors.oldest(after, limit);
        return new Slice<>(shown(read.items()), read.next());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(contributors.byIds(things));
    }

    private List<ShownThing> shown(List<CountedContributors> all) {
        Map<OrganizationId, Organization> bodies = bodies(all);
        return all.stream()
                .map(counted -> new ShownThing(counted.id(), kind(), address(counted, bodies), values(counted)))
                .toList();
    }

    private static Map<String, String> values(CountedContributors counted) {
        Map<String, String> values = new TreeMap<>();
        counted.body().ifPresent(body -> values.put("body", body.toString()));
        values.put("month", counted.monthCode());
        put(values, "publicAgents", counted.kinds().get(ActorKind.PUBLIC_AGENT));
        put(values, "entrepreneurs", counted.kinds().get(ActorKind.ENTREPRENEUR));
        put(values, "researchers", counted.kinds().get(ActorKind.RESEARCHER));
        put(values, "civilSociety", counted.kinds().get(ActorKind.CIVIL_SOCIETY));
        put(values, "citizens", counted.kinds().get(ActorKind.CITIZEN));
        counted.others().ifPresent(others -> values.put("others", Integer.toString(others)));
        return values;
    }

    private static void put(Map<String, String> values, String name, CountedContributors.@Nullable Kind kind) {
        if (kind != null) {
            values.put(name, Integer.toString(kind.people()));
            kind.attested().ifPresent(attested -> values.put(name + "Attested", Integer.toString(attested)));
        }
    }

    private Map<OrganizationId, Organization> bodies(Collection<CountedContributors> all) {
        return organizations.byIds(all.stream()
                .map(CountedContributors::body)
                .flatMap(Optional::stream)
                .distinct()
                .toList());
    }

    private static String address(CountedContributors counted, Map<OrganizationId, Organization> bodies) {
        return counted.body()
                .map(bodies::get)
                .map(body -> body.address() + "/trust")
                .orElse("/trust");
    }

    @Override
    public List<String> types() {
        return List.of("contribution.contributors-counted");
    }

    @Override
    public Map<ActId, Told> tell(List<RecordedAct> acts, Words words) {
        List<CountedContributors> all =
                contributors.byIds(acts.stream().map(RecordedAct::thing).toList());
        Map<OrganizationId, Organization> bodies = bodies(all);
        Map<UUID, CountedContributors> counted =
                all.stream().collect(Collectors.toMap(CountedContributors::id, Function.identity()));
        Map<ActId, Told> told = new HashMap<>();
        for (RecordedAct act : acts) {
            Optional.ofNullable(counted.get(act.thing())).ifPresent(one -> {
                Optional<Organization> body = one.body().map(bodies::get);
                told.put(
                        act.id(),
                        new Told(
                                body.isPresent()
                                        ? words.html(
                                                "act.contribution.contributors-counted.body",
                                                body.get().name(),
                                                one.people(),
                                                one.monthCode())
                                        : words.html(
                                                "act.contribution.contributors-counted", one.people(), one.monthCode()),
                                address(one, bodies)));
            });
        }
        return told;
    }
}
