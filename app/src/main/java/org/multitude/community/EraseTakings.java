package org.multitude.community;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.multitude.identity.PersonId;
import org.multitude.record.Erasable;
import org.multitude.record.Extent;
import org.springframework.stereotype.Component;

/** The name that somebody shows in a call is erased, with what opens it in the record, once she takes part no more. */
@Component
class EraseTakings implements Erasable {
    private static final Set<String> NAME = Set.of("name");

    private final CallStore calls;
    private final CommunityStore communities;

    EraseTakings(CallStore calls, CommunityStore communities) {
        this.calls = calls;
        this.communities = communities;
    }

    @Override
    public String kind() {
        return "taking";
    }

    @Override
    public Optional<Written> lock(UUID thing) {
        return calls.lockTaking(new TakingId(thing))
                .map(taking -> new Written(
                        taking.name().orElse(""),
                        addresses(List.of(thing)).getOrDefault(thing, "/communities"),
                        taking.person().map(PersonId::value),
                        taking.name().isPresent(),
                        true,
                        Optional.empty(),
                        List.of(taking.call().value())));
    }

    @Override
    public Set<String> fields(Extent extent) {
        return NAME;
    }

    @Override
    public void erase(UUID thing, Set<String> fields) {
        calls.eraseName(new TakingId(thing));
    }

    @Override
    public Map<UUID, String> addresses(Collection<UUID> things) {
        List<Taking> takings = calls.takingsByIds(things);
        Map<CallId, Call> taken =
                calls
                        .byIds(takings.stream()
                                .map(taking -> taking.call().value())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Call::id, Function.identity()));
        Map<CommunityId, Community> concerned =
                communities.byIds(taken.values().stream().map(Call::community).toList());
        Map<UUID, String> addresses = new HashMap<>();
        for (Taking taking : takings) {
            Call call = taken.get(taking.call());
            Community community = call == null ? null : concerned.get(call.community());
            if (call != null && community != null) {
                addresses.put(taking.id().value(), call.address(community));
            }
        }
        return addresses;
    }

    @Override
    public List<UUID> by(UUID person, Extent extent) {
        return extent == Extent.NAME ? calls.named(new PersonId(person)) : List.of();
    }
}
