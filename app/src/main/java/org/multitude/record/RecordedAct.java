package org.multitude.record;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Proof;

/**
 * An act that was appended.
 *
 * @param id random id of the act
 * @param order order of appending in this database; only for paging
 * @param occurredAt when it happened
 * @param entry what the log holds, or will hold, of it; where it does not match, only what it is filed under
 * @param hash hash of the entry as a leaf of the log, in hexadecimal; its seal is drawn from it
 * @param index place in the log, once sequenced
 * @param recorded whether a signed checkpoint covers it
 * @param matching whether the entry kept beside it is the one in the log, and is filed under what it says
 */
public record RecordedAct(
        ActId id,
        long order,
        Instant occurredAt,
        Entry entry,
        String hash,
        Optional<Long> index,
        boolean recorded,
        boolean matching) {
    /** Type of the act by which a moderator hides what somebody wrote. */
    public static final String RESTRICTED = "moderation.restricted";

    /** Type of the act by which what was hidden is shown again. */
    static final String REVERSED = "moderation.reversed";

    /** Whether it hides what somebody wrote, rather than erases it. */
    public boolean restricts() {
        return type().equals(RESTRICTED);
    }

    /** The same act with the entry that the log holds of it. */
    RecordedAct as(Entry logged) {
        return new RecordedAct(id, order, occurredAt, logged, hash, index, recorded, matching);
    }

    /** What was done. */
    public String type() {
        return entry.type();
    }

    /** What it was done to. */
    public UUID thing() {
        return entry.thing();
    }

    /** Path of the page that proves it. */
    public String proof() {
        return "/record/act/" + id;
    }

    /** Its seal alone, where the words beside it say enough. */
    public Proof seal() {
        if (!matching) {
            return Proof.mismatch(proof());
        }
        return recorded ? Proof.recorded(hash(), proof(), "") : Proof.pending(proof(), "");
    }

    /** Its seal with its number in words. */
    public Proof seal(Words words) {
        if (!matching) {
            return Proof.mismatch(proof());
        }
        return recorded && index.isPresent()
                ? Proof.recorded(hash(), proof(), words.t("record.seal", words.number(index.get())))
                : Proof.pending(proof(), words.t("record.pending"));
    }
}
