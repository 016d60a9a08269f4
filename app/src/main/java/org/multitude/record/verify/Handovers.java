package org.multitude.record.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multitude.record.Entry;
import org.multitude.record.Era;
import org.multitude.record.Handover;
import org.multitudelibs.tlog.Checkpoint;

/**
 * What a log says of its own keys: each act that hands the record over to another key. Every one of them must name the key
 * before and the key after, and the log must extend what the key before signed last. Only a key that is reached that way may
 * take the place of one that was met before.
 */
final class Handovers {
    private final List<Handover> declared = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    /** Looks at an entry, in the order of the log. */
    void look(long index, byte[] entry) {
        if (Handover.is(entry)) {
            Handover.in(index, Entry.parse(entry)).ifPresent(declared::add);
        }
    }

    /** Follows the keys from the first one to the one that signs now; what does not hold is found. */
    List<Finding> follow(Site site, String vkey, Checkpoint now) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            keys.add(site.key(i + 1).orElse(""));
        }
        keys.add(vkey);
        for (int i = 0; i < declared.size(); i++) {
            String where = "act " + declared.get(i).index();
            judge(declared.get(i), i + 1, site, now).ifPresent(wrong -> findings.add(new Finding(where, wrong)));
        }
        return findings;
    }

    private Optional<String> judge(Handover act, int former, Site site, Checkpoint now) {
        String vkey = keys.get(former - 1);
        if (!act.joins(vkey, keys.get(former))) {
            return Optional.of("the keys at /log/" + former + "/key and after it are not those it names");
        }
        return site.checkpoint(former)
                .map(note -> act.wrong(former, vkey, note, site, now))
                .orElse(Optional.of("what the key before it signed last is not at /log/" + former + "/checkpoint"));
    }

    /** Whether a key is one of those that signed this log, the one that signs now included. */
    boolean reach(String vkey) {
        return keys.contains(vkey);
    }

    /** Each handover in words. */
    List<String> words() {
        return declared.stream().map(Handovers::words).toList();
    }

    private static String words(Handover act) {
        return act.beginning() == Era.Beginning.CHANGED
                ? "act %d, of %s: another key follows, and the key before it signed that"
                        .formatted(act.index(), act.token("since"))
                : ("act %d, of %s: the log %s, which ended at %s acts, has a successor, %s, because its key is lost. It was signed"
                                + " as named and is wholly in this one. Nobody but the site says so: compare the key with"
                                + " where it is published elsewhere")
                        .formatted(
                                act.index(),
                                act.token("since"),
                                act.token("formerOrigin"),
                                act.token("formerSize"),
                                act.token("origin"));
    }
}
