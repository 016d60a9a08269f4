package org.multitudelibs.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which logs are accepted, and which witnesses have to have cosigned (C2SP tlog-policy). A checkpoint is good if one
 * of the logs signed it and the quorum witnessed it.
 *
 * @param logs may be empty, where the log is known from elsewhere; see {@link #withLog}
 * @param witnesses may be empty if the quorum is {@code none}
 * @param groups each after those it names
 * @param quorum name of a witness or a group, or {@code none}
 */
public record Policy(List<PolicyLog> logs, List<PolicyWitness> witnesses, List<PolicyGroup> groups, String quorum) {

    /** The quorum that asks for no cosignature. */
    public static final String NONE = "none";

    /** The most bytes a policy file may have. */
    public static final int MAX_BYTES = 1 << 20;

    /**
     * @throws MalformedException if two logs, or two witnesses, have one public key; if a name is given twice; if a
     *     name is not known where it is used, or is a member twice
     */
    public Policy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
        groups = List.copyOf(groups);
        PolicyNames names = new PolicyNames();
        logs.forEach(names::log);
        witnesses.forEach(names::witness);
        groups.forEach(names::group);
        names.quorum(quorum);
    }

    /**
     * Reads a policy file.
     *
     * @throws MalformedException naming the first line that does not follow the format
     */
    public static Policy parse(byte[] file) {
        return PolicyText.parse(file);
    }

    /** The policy as a file without comments: logs, witnesses, groups, quorum. {@link #parse} gives it back. */
    public String format() {
        return PolicyText.format(this);
    }

    /** {@link #format()} in UTF-8. */
    public byte[] bytes() {
        return Utf8.encode(format(), "policy");
    }

    /** This policy, accepting one more log that the application knows from elsewhere. */
    public Policy withLog(VerifierKey key) {
        List<PolicyLog> more = new ArrayList<>(logs);
        more.add(new PolicyLog(key));
        return new Policy(more, witnesses, groups, quorum);
    }

    /**
     * Checks a signed checkpoint, and says what it has and what it lacks.
     *
     * @throws MalformedException if the text of the note is no checkpoint
     * @throws NoteRejectedException if a signature that names a key of the policy is false
     */
    public PolicyResult evaluate(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        List<VerifierKey> logKeys = logs.stream()
                .map(PolicyLog::key)
                .filter(key -> key.name().equals(checkpoint.origin()))
                .toList();
        Stream<VerifierKey> witnessKeys = witnesses.stream().map(PolicyWitness::key);
        note.signers(Stream.concat(logKeys.stream(), witnessKeys).toList());
        return new PolicyCheck(this, checkpoint, note).result(logKeys);
    }
}
