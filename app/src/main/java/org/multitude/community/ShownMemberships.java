package org.multitude.community;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.PublicThings;
import org.multitude.record.ShownThing;
import org.springframework.stereotype.Component;

/** What pages count of memberships, for the verifier: kind and role, never a person. */
@Component
class ShownMemberships implements PublicThings {
    private final MembershipStore memberships;
    private final CommunityStore communities;

    ShownMemberships(MembershipStore memberships, CommunityStore communities) {
        this.memberships = memberships;
        this.communities = communities;
    }

    @Override
    public String kind() {
        return "membership";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        Slice<Membership> slice = memberships.oldest(after, limit);
        return new Slice<>(shown(slice.items()), slice.next());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(memberships.byIds(things));
    }

    private List<ShownThing> shown(List<Membership> all) {
        Map<CommunityId, Community> concerned =
                communities.byIds(all.stream().map(Membership::community).toList());
        return all.stream()
                .map(membership -> {
                    Map<String, String> values = new TreeMap<>();
                    values.put("community", membership.community().toString());
                    values.put("role", membership.role().code());
                    values.put("state", membership.state());
                    membership.charter().ifPresent(number -> values.put("charter", Integer.toString(number)));
                    membership.kind().ifPresent(kind -> values.put("kind", kind.code()));
                    membership.attested().ifPresent(way -> values.put("attested", way.code()));
                    Community community = concerned.get(membership.community());
                    return new ShownThing(
                            membership.id().value(),
                            "membership",
                            community == null ? "/communities" : community.address(),
                            values);
                })
                .toList();
    }
}
