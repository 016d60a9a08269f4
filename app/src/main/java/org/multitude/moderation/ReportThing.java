package org.multitude.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Writings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what somebody holds against a thing: it is looked at, and nothing happens to it before. */
@Service
class ReportThing {
    private final Things things;
    private final Writings writings;
    private final MatterStore matters;
    private final Clock clock;

    ReportThing(Things things, Writings writings, MatterStore matters, Clock clock) {
        this.things = things;
        this.writings = writings;
        this.matters = matters;
        this.clock = clock;
    }

    /**
     * Reports it; said twice by the same person, it counts once.
     *
     * @throws NotFound when there is no such public thing
     */
    @Transactional
    void report(PersonId person, UUID thing, Category category, Prose explanation) {
        if (things.see(thing).isEmpty()) {
            throw new NotFound();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Writings.Found> found = writings.lock(thing);
        UUID matter = matters.open(
                thing,
                found.flatMap(one -> one.written().author()).map(PersonId::new),
                found.map(one -> one.written().about()).orElse(List.of()),
                now);
        matters.report(matter, new Report(person, category, explanation.text(), now));
    }
}
