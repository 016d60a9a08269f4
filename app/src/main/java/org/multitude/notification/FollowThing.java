package org.multitude.notification;

import java.util.List;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.NotFound;
import org.multitude.record.NamedThings;
import org.multitude.record.PublicThings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has a person follow what she sees, or no longer. */
@Service
class FollowThing {
    private final Following following;
    private final List<PublicThings> shown;
    private final NamedThings names;

    FollowThing(Following following, List<PublicThings> shown, NamedThings names) {
        this.following = following;
        this.shown = List.copyOf(shown);
        this.names = names;
    }

    /**
     * Begins; again does nothing.
     *
     * @throws NotFound when nothing public has this id
     */
    @Transactional
    void begin(PersonId person, UUID thing) {
        List<UUID> asked = List.of(thing);
        boolean there = !names.name(asked).isEmpty()
                || shown.stream().anyMatch(things -> !things.find(asked).isEmpty());
        if (!there) {
            throw new NotFound();
        }
        following.follow(person, thing);
    }

    /** Ends, whether or not the thing is still public. */
    @Transactional
    void end(PersonId person, UUID thing) {
        following.unfollow(person, thing);
    }
}
