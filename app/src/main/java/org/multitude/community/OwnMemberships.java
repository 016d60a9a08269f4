package org.multitude.community;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.multitude.identity.OwnActs;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Component;

/** The acts by which a person joined the communities that she is in. */
@Component
class OwnMemberships implements OwnActs {
    private final MembershipStore memberships;
    private final PublicRecord record;

    OwnMemberships(MembershipStore memberships, PublicRecord record) {
        this.memberships = memberships;
        this.record = record;
    }

    @Override
    public List<Own> before(PersonId person, Cursor place, int limit) {
        List<UUID> joined = memberships.of(person, place.at(), limit).stream()
                .map(membership -> membership.id().value())
                .toList();
        // Two acts on a membership at most: that she joined, and that she was named.
        return record.about(joined, 2 * limit).stream()
                .filter(act -> act.type().equals("community.joined"))
                .map(act -> new Own(act.occurredAt(), act.id()))
                .filter(own -> before(own, place))
                .toList();
    }

    private static boolean before(Own own, Cursor place) {
        Instant at = own.at();
        return at.isBefore(place.at())
                || at.equals(place.at())
                        && own.act().toString().compareTo(place.id().toString()) < 0;
    }
}
