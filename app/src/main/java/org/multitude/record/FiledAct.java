package org.multitude.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An act as pages find it, by its columns: what its entry says is another matter, and the verifier compares the two.
 *
 * @param index place in the log
 * @param id random id of the act
 * @param type what was done
 * @param thing what it was done to
 * @param body the public body responsible, if there is one
 * @param references things concerned and earlier acts
 * @param occurredAt when it happened
 * @param hash hash of the entry kept beside it, as a leaf of the log, in hexadecimal
 */
record FiledAct(
        long index,
        ActId id,
        String type,
        UUID thing,
        Optional<UUID> body,
        List<UUID> references,
        Instant occurredAt,
        String hash) {
    FiledAct {
        references = List.copyOf(references);
    }

    /** The entry kept beside it; empty when it cannot be read or says something else than what it is filed under. */
    Optional<Entry> entry(byte[] kept) {
        try {
            return Optional.of(Entry.read(kept)).filter(this::agrees);
        } catch (MalformedEntry e) {
            return Optional.empty();
        }
    }

    private boolean agrees(Entry entry) {
        return entry.act().equals(id.value())
                && entry.type().equals(type)
                && entry.thing().equals(thing)
                && entry.body().equals(body)
                && entry.references().equals(references);
    }

    /** What stands for an entry that does not match: pages go on without its fields. */
    Entry entryWithoutFields() {
        return new Entry(
                id.value(),
                type,
                thing,
                body,
                references,
                occurredAt.truncatedTo(ChronoUnit.HOURS),
                Optional.empty(),
                Map.of(),
                Map.of());
    }
}
