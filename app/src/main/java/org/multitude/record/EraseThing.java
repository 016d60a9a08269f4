package org.multitude.record;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.multitude.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases what somebody wrote: values, the keys of their commitments, and what was told of them elsewhere. An act says which
 * fields of which thing are gone and on what ground, and the verifier takes exactly that gap. Entries and proofs stay as
 * they are: without value and key they tell nothing.
 */
@Service
public class EraseThing {
    static final String TYPE = "record.erased";
    /** What the act says of a field that is gone. */
    static final String GONE = "erased";

    private final Writings writings;
    private final LegalHolds holds;
    private final ErasureStore erasures;
    private final PublicRecord record;
    private final Clock clock;

    EraseThing(Writings writings, LegalHolds holds, ErasureStore erasures, PublicRecord record, Clock clock) {
        this.writings = writings;
        this.holds = holds;
        this.erasures = erasures;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Erases; nothing happens when nothing of it is left.
     *
     * @return the act that says so
     * @throws NotFound when there is no such thing
     * @throws OnLegalHold while a legal hold stands
     */
    @Transactional
    public Optional<ActId> erase(UUID thing, Extent extent, Ground ground) {
        Writings.Found found = writings.lockWritten(thing).orElseThrow(NotFound::new);
        holds.refuse(List.of(thing));
        Set<String> fields = new TreeSet<>(found.kind().fields(extent));
        fields.retainAll(erasures.committed(thing));
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        if (extent != Extent.NAME) {
            found.kind().withdraw(thing);
        }
        ActId act = record.append(Act.of("record.erased", thing)
                .body(found.written().body())
                .about(found.about())
                .token("kind", found.kind().kind())
                .token("ground", ground.code())
                .erasing(fields)
                .at(clock.instant()));
        writings.forget(found, fields);
        return Optional.of(act);
    }
}
