package org.multitude.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
 * @param erased the later act that erased something of what this one was about
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
        Optional<RecordedAct> erased,
        boolean overtaken) {
    private static final int LONGEST_LINE = 200;

    public ActProof {
        path = List.copyOf(path);
    }

    /** The checkpoint as a page shows it: signatures that are long are cut, the bytes are at {@code /log/checkpoint}. */
    public String noteShown() {
        return note.lines()
                .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Place of the act in the log. */
    public long index() {
        return act.index().orElseThrow();
    }
}
