package org.multitude.community;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multitude.record.ThingNames;
import org.springframework.stereotype.Component;

/** Names the calls of communities that acts mention. */
@Component
class CallNames implements ThingNames {
    private static final Pattern PAGE = Pattern.compile("/communities/([a-z0-9-]+)/calls/(\\d{1,9})");

    private final CallStore calls;
    private final Communities communities;

    CallNames(CallStore calls, Communities communities) {
        this.calls = calls;
        this.communities = communities;
    }

    @Override
    public Map<UUID, Named> name(Collection<UUID> things) {
        List<Call> found = calls.byIds(things);
        Map<CommunityId, Community> of =
                communities.byIds(found.stream().map(Call::community).toList());
        Map<UUID, Named> names = new HashMap<>();
        found.forEach(call -> Optional.ofNullable(of.get(call.community()))
                .ifPresent(community -> names.put(call.id().value(), named(call, community))));
        return names;
    }

    @Override
    public Optional<Shown> at(String address) {
        Matcher page = PAGE.matcher(address);
        return page.matches()
                ? communities
                        .bySlug(page.group(1))
                        .flatMap(community -> calls.find(community.id(), Integer.parseInt(page.group(2)))
                                .map(call -> new Shown(
                                        named(call, community),
                                        List.of(call.id().value()))))
                : Optional.empty();
    }

    private static Named named(Call call, Community community) {
        return new Named(call.title(), call.address(community));
    }
}
