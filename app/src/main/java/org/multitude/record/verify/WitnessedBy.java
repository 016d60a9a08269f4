package org.multitude.record.verify;

import java.util.List;
import java.util.Optional;
import org.multitudelibs.tlog.Ed25519VerifierKey;
import org.multitudelibs.tlog.Policy;
import org.multitudelibs.tlog.PolicyResult;
import org.multitudelibs.tlog.SignedNote;
import org.multitudelibs.tlog.TlogException;
import org.multitudelibs.tlog.VerifierKey;

/**
 * What a checkpoint has of the witnesses that a policy asks for.
 *
 * @param names those that cosigned, each with when it says it did
 * @param findings what the policy asks for and the checkpoint lacks
 */
record WitnessedBy(List<String> names, List<Finding> findings) {
    /** Without a policy nothing is asked for. */
    static WitnessedBy of(byte[] note, Optional<Policy> policy, VerifierKey log) {
        if (policy.isEmpty()) {
            return new WitnessedBy(List.of(), List.of());
        }
        try {
            PolicyResult result = accepting(policy.get(), log).evaluate(SignedNote.parse(note));
            return new WitnessedBy(
                    result.witnessed().stream()
                            .map(one -> one.witness().name() + " (" + one.time() + ")")
                            .toList(),
                    result.missing().stream()
                            .map(missing -> new Finding("witnesses", missing.words()))
                            .toList());
        } catch (TlogException e) {
            return new WitnessedBy(List.of(), List.of(new Finding("witnesses", e.getMessage())));
        }
    }

    /** The policy, which may or may not name the log itself. */
    static Policy accepting(Policy policy, VerifierKey log) {
        return policy.logs().stream().anyMatch(known -> known.key().equals(log)) ? policy : policy.withLog(log);
    }

    /** The key of the log that the policy is about, if it names one. */
    static Optional<String> logKey(Policy policy) {
        return policy.logs().stream()
                .map(log -> log.key())
                .filter(Ed25519VerifierKey.class::isInstance)
                .map(VerifierKey::vkey)
                .findFirst();
    }
}
