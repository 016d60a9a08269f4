package org.multitudelibs.tlog;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a signed checkpoint has, and what it lacks, of a policy.
 *
 * @param checkpoint the checkpoint; to be believed only if {@link #satisfied()}
 * @param logKeys the keys of the policy that signed as the log
 * @param witnessed the witnesses of the policy that cosigned, in the order of the policy, asked for or not
 * @param missing what the policy asks for and the checkpoint lacks
 */
public record PolicyResult(
        Checkpoint checkpoint, List<VerifierKey> logKeys, List<Witnessed> witnessed, List<Missing> missing) {

    public PolicyResult {
        logKeys = List.copyOf(logKeys);
        witnessed = List.copyOf(witnessed);
        missing = List.copyOf(missing);
    }

    /** Whether the policy asks for nothing more. */
    public boolean satisfied() {
        return missing.isEmpty();
    }

    /**
     * The checkpoint, if the policy is satisfied.
     *
     * @throws NoteRejectedException saying what is missing
     */
    public Checkpoint require() {
        if (!satisfied()) {
            throw new NoteRejectedException("the policy is not satisfied: "
                    + missing.stream().map(Missing::words).collect(Collectors.joining("; ")));
        }
        return checkpoint;
    }

    /**
     * A witness that cosigned.
     *
     * @param witness which
     * @param time when it says it did, in whole seconds; the latest time if it did so more than once
     */
    public record Witnessed(PolicyWitness witness, Instant time) {}

    /** Something that a policy asks for and a checkpoint lacks. */
    public sealed interface Missing {

        /** One clause that says it, in English. */
        String words();
    }

    /**
     * No key of the policy signed as this log.
     *
     * @param origin the log that the checkpoint says it is of
     */
    public record LogSignature(String origin) implements Missing {

        @Override
        public String words() {
            return "no key of the policy signed as log " + origin;
        }
    }

    /**
     * A witness that did not cosign, or a group with too few members that did.
     *
     * @param name of the witness or the group
     * @param needed how many members have to witness the checkpoint; 1 for a witness
     * @param present how many do
     * @param absent the members that do not; the witness itself for a witness
     */
    public record Cosignatures(String name, int needed, int present, List<String> absent) implements Missing {

        public Cosignatures {
            absent = List.copyOf(absent);
        }

        @Override
        public String words() {
            return name + " has " + present + " of " + needed + " cosignatures; missing: " + String.join(", ", absent);
        }
    }
}
