package org.multitude.record;

import java.util.List;
import org.multitudelibs.tlog.Hash;

/**
 * An act with all that proves it.
 *
 * @param act the act, covered by the checkpoint
 * @param size size of the log that the checkpoint signs
 * @param note the signed checkpoint, as published
 * @param root root of that log
 * @param path hashes that join the act to the root, lowest first
 * @param unchanged whether what the site shows of the fields that this act set last is what it recorded
 * @param lost whether what it was about is lost with a restored backup, so that nothing can be compared
 * @param overtaken whether later acts set all its fields anew, so that nothing of it is shown any more
 */
public record ActProof(
        RecordedAct act,
        long size,
        String note,
        Hash root,
        List<Hash> path,
        boolean unchanged,
        boolean lost,
        boolean overtaken) {
    public ActProof {
        path = List.copyOf(path);
    }

    /** Place of the act in the log. */
    public long index() {
        return act.index().orElseThrow();
    }
}
