package org.multitude.community;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.identity.Agreements;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.text.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Charters that somebody agreed to by joining: she takes it back by leaving. */
@Component
@Order(3)
class CharterAgreements implements Agreements {
    private static final int MOST = 100;

    private final MembershipStore memberships;
    private final Communities communities;

    CharterAgreements(MembershipStore memberships, Communities communities) {
        this.memberships = memberships;
        this.communities = communities;
    }

    @Override
    public List<Agreement> of(PersonId person, Words words) {
        List<Membership> joined = memberships.of(person, Cursor.NEWEST.at(), MOST);
        Map<CommunityId, Community> known =
                communities.byIds(joined.stream().map(Membership::community).toList());
        return joined.stream()
                .flatMap(membership -> Optional.ofNullable(known.get(membership.community()))
                        .map(community -> new Agreement(
                                membership
                                        .charter()
                                        .map(number -> words.t("consents.charter", number, community.name()))
                                        .orElseGet(() -> words.t("consents.joined", community.name())),
                                Optional.of(membership.since()),
                                community.address(),
                                Why.SAID))
                        .stream())
                .toList();
    }
}
