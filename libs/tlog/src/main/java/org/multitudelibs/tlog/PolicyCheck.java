package org.multitudelibs.tlog;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who, of a policy, signed one checkpoint; its false signatures have been refused before. */
final class PolicyCheck {

    private final Policy policy;
    private final Checkpoint checkpoint;
    private final SignedNote note;

    PolicyCheck(Policy policy, Checkpoint checkpoint, SignedNote note) {
        this.policy = policy;
        this.checkpoint = checkpoint;
        this.note = note;
    }

    PolicyResult result(List<VerifierKey> logKeys) {
        List<VerifierKey> signed = logKeys.stream()
                .filter(key -> note.signatures().stream().anyMatch(signature -> signature.names(key)))
                .toList();
        List<PolicyResult.Witnessed> witnessed = witnessed();
        List<PolicyResult.Missing> missing = new ArrayList<>();
        if (signed.isEmpty()) {
            missing.add(new PolicyResult.LogSignature(checkpoint.origin()));
        }
        missing.addAll(missing(witnessed));
        return new PolicyResult(checkpoint, signed, witnessed, missing);
    }

    private List<PolicyResult.Witnessed> witnessed() {
        List<PolicyResult.Witnessed> all = new ArrayList<>();
        for (PolicyWitness witness : policy.witnesses()) {
            note.signatures().stream()
                    .filter(signature -> signature.names(witness.key()))
                    .map(signature -> CosignatureVerifierKey.time(signature.signature()))
                    .max(Instant::compareTo)
                    .ifPresent(time -> all.add(new PolicyResult.Witnessed(witness, time)));
        }
        return all;
    }

    private List<PolicyResult.Missing> missing(List<PolicyResult.Witnessed> witnessed) {
        Set<String> done = new HashSet<>();
        witnessed.forEach(witness -> done.add(witness.witness().name()));
        Map<String, PolicyGroup> groups = new LinkedHashMap<>();
        // Each group comes after its members, so that one pass is enough.
        for (PolicyGroup group : policy.groups()) {
            groups.put(group.name(), group);
            if (group.members().stream().filter(done::contains).count() >= group.threshold()) {
                done.add(group.name());
            }
        }
        List<PolicyResult.Missing> missing = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        if (!policy.quorum().equals(Policy.NONE) && !done.contains(policy.quorum())) {
            open.add(policy.quorum());
        }
        while (!open.isEmpty()) {
            String name = open.remove();
            Optional<PolicyGroup> group = Optional.ofNullable(groups.get(name));
            if (group.isPresent() || name.equals(policy.quorum())) {
                PolicyResult.Cosignatures lack =
                        lack(group.orElseGet(() -> new PolicyGroup(name, 1, List.of(name))), done);
                missing.add(lack);
                group.ifPresent(known -> open.addAll(lack.absent()));
            }
        }
        return missing;
    }

    private static PolicyResult.Cosignatures lack(PolicyGroup group, Set<String> done) {
        List<String> absent = group.members().stream()
                .filter(member -> !done.contains(member))
                .toList();
        return new PolicyResult.Cosignatures(
                group.name(), group.threshold(), group.members().size() - absent.size(), absent);
    }
}
