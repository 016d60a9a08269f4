package org.multitude.community;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.NamedThings;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a thing first on the page of a community; what is pinned already comes first again. A facilitator does it. */
@Service
public class PinThing {
    private final CommunityStore communities;
    private final FacilitatorCheck facilitators;
    private final PinStore pins;
    private final NamedThings things;
    private final PublicRecord record;
    private final Clock clock;

    PinThing(
            CommunityStore communities,
            FacilitatorCheck facilitators,
            PinStore pins,
            NamedThings things,
            PublicRecord record,
            Clock clock) {
        this.communities = communities;
        this.facilitators = facilitators;
        this.pins = pins;
        this.things = things;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Pins it.
     *
     * @param thing random id of any public thing that has a page
     * @throws org.multitude.platform.web.NotAllowed when the person does not facilitate the community
     * @throws NotFound when there is no such public thing
     * @throws TooManyPins when as many are pinned as may be
     */
    @Transactional
    public void pin(PersonId person, CommunityId community, UUID thing) {
        communities.lock(community);
        facilitators.require(person, community);
        if (things.name(List.of(thing)).isEmpty()) {
            throw new NotFound();
        }
        List<Pin> current = pins.current(community);
        Optional<Pin> already =
                current.stream().filter(pin -> pin.thing().equals(thing)).findFirst();
        if (already.isEmpty() && current.size() >= Pin.MOST) {
            throw new TooManyPins();
        }
        int rank = current.isEmpty() ? 1 : current.getFirst().rank() + 1;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Pin pin = already.map(old -> new Pin(old.id(), community, thing, rank, old.since(), true))
                .orElseGet(() -> new Pin(PinId.random(), community, thing, rank, now, true));
        if (already.isPresent()) {
            pins.rank(pin.id(), rank);
        } else {
            pins.insert(pin);
        }
        record.append(Act.of("community.pinned", pin.id().value())
                .about(community.value(), thing)
                .token("community", community.toString())
                .token("pinned", thing.toString())
                .token("rank", Integer.toString(rank))
                .token("state", pin.state())
                .at(now));
    }
}
