package org.multitude.community;

import java.time.Clock;
import java.time.Instant;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a thing no longer first on the page of a community; a facilitator does it. */
@Service
public class UnpinThing {
    private final CommunityStore communities;
    private final FacilitatorCheck facilitators;
    private final PinStore pins;
    private final PublicRecord record;
    private final Clock clock;

    UnpinThing(
            CommunityStore communities,
            FacilitatorCheck facilitators,
            PinStore pins,
            PublicRecord record,
            Clock clock) {
        this.communities = communities;
        this.facilitators = facilitators;
        this.pins = pins;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Unpins it.
     *
     * @throws org.multitude.platform.web.NotAllowed when the person does not facilitate the community
     * @throws NotFound when the community has no such pin, or no longer
     */
    @Transactional
    public void unpin(PersonId person, CommunityId community, PinId id) {
        communities.lock(community);
        facilitators.require(person, community);
        Pin pin = pins.current(community).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        Instant now = clock.instant();
        pins.end(id, now);
        record.append(Act.of("community.unpinned", id.value())
                .about(community.value(), pin.thing())
                .token("state", Pin.UNPINNED)
                .at(now));
    }
}
