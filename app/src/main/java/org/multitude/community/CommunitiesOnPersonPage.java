package org.multitude.community;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.identity.OnPersonPage;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The communities that a person is in, without since when. */
@Component
@Order(2)
class CommunitiesOnPersonPage implements OnPersonPage {
    private final MembershipStore memberships;
    private final Communities communities;

    CommunitiesOnPersonPage(MembershipStore memberships, Communities communities) {
        this.memberships = memberships;
        this.communities = communities;
    }

    @Override
    public String what() {
        return "communities";
    }

    @Override
    public Part part(PersonId person, int limit) {
        List<CommunityId> in = memberships.of(person, Cursor.NEWEST.at(), limit + 1).stream()
                .map(Membership::community)
                .toList();
        Map<CommunityId, Community> known = communities.byIds(in);
        List<Line> lines = in.stream()
                .limit(limit)
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .map(community -> new Line(community.name(), community.address(), Optional.empty()))
                .toList();
        return new Part(lines, in.size() > limit);
    }
}
