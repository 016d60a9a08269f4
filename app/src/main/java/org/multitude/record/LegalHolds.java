package org.multitude.record;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.database.LockOrder;
import org.multitude.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Legal holds: what is needed as evidence is not erased while one stands. Placing and lifting one are acts. */
@Service
public class LegalHolds {
    static final String HELD = "record.held";
    static final String LIFTED = "record.hold-lifted";

    private final ActStore acts;
    private final ErasureStore erasures;
    private final Writings writings;
    private final PublicRecord record;
    private final Clock clock;

    LegalHolds(ActStore acts, ErasureStore erasures, Writings writings, PublicRecord record, Clock clock) {
        this.acts = acts;
        this.erasures = erasures;
        this.writings = writings;
        this.record = record;
        this.clock = clock;
    }

    /** The act that placed the hold which stands on this thing, if one does. */
    public Optional<RecordedAct> standing(UUID thing) {
        return Optional.ofNullable(acts.lastAbout(List.of(thing), HELD, LIFTED).get(thing))
                .filter(act -> act.type().equals(HELD));
    }

    /**
     * Refuses to go on while one stands on any of these things; none is placed until the transaction ends.
     *
     * @throws OnLegalHold while one does
     */
    @Transactional
    public void refuse(Collection<UUID> things) {
        LockOrder.of(things).forEach(erasures::lock);
        if (!acts.lastAbout(things, HELD, LIFTED).values().stream()
                .allMatch(act -> act.type().equals(LIFTED))) {
            throw new OnLegalHold();
        }
    }

    /** Places one; nothing happens when one stands. */
    @Transactional
    public void place(UUID thing) {
        Writings.Found found = writings.lockWritten(thing).orElseThrow(NotFound::new);
        if (standing(thing).isEmpty()) {
            record.append(Act.of("record.held", thing)
                    .body(found.written().body())
                    .about(found.about())
                    .token("kind", found.kind().kind())
                    .at(clock.instant()));
        }
    }

    /** Lifts the one that stands; nothing happens when there is none. */
    @Transactional
    public void lift(UUID thing) {
        Writings.Found found = writings.lockWritten(thing).orElseThrow(NotFound::new);
        if (standing(thing).isPresent()) {
            record.append(Act.of("record.hold-lifted", thing)
                    .body(found.written().body())
                    .about(found.about())
                    .token("kind", found.kind().kind())
                    .at(clock.instant()));
        }
    }
}
