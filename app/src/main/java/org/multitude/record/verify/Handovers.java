package org.multitude.record.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multitude.record.Entry;
import org.multitude.record.Era;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.Prover;
import org.multitudelibs.tlog.TlogException;
import org.multitudelibs.tlog.VerifierKey;

/**
 * What a log says of its own keys: each act that hands the record over to another key. Every one of them must name the key
 * before and the key after, and the log must extend what the key before signed last. Only a key that is reached that way may
 * take the place of one that was met before.
 */
final class Handovers {
    private static final String CHANGED = "record.key-changed";
    private static final String SUCCEEDED = "record.succeeded";

    private final List<Declared> declared = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    /** An act that hands the record over. */
    private record Declared(long index, Entry entry) {
        String token(String name) {
            return entry.tokens().getOrDefault(name, "");
        }
    }

    /** What an act names is not served. */
    private static final class NotThere extends RuntimeException {
        NotThere(String what) {
            super(what);
        }
    }

    /** Looks at an entry, in the order of the log. */
    void look(long index, byte[] entry) {
        if (Era.handsOver(entry)) {
            declared.add(new Declared(index, Entry.parse(entry)));
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
            Declared act = declared.get(i);
            String where = "act " + act.index();
            if (!Era.named(keys.get(i)).equals(act.token("formerKey"))
                    || !Era.named(keys.get(i + 1)).equals(act.token("key"))) {
                findings.add(
                        new Finding(where, "the keys at /log/" + (i + 1) + "/key and after it are not those it names"));
                continue;
            }
            try {
                judge(act, i, last(site, i + 1), site, now).ifPresent(wrong -> findings.add(new Finding(where, wrong)));
            } catch (TlogException | NotThere e) {
                findings.add(new Finding(
                        where,
                        "what the key before it signed last, at /log/" + (i + 1) + "/checkpoint, does not hold: "
                                + e.getMessage()));
            }
        }
        return findings;
    }

    private Checkpoint last(Site site, int era) {
        VerifierKey key = VerifierKey.parse(keys.get(era - 1));
        byte[] note = site.checkpoint(era).orElseThrow(() -> new NotThere("it is not there"));
        return Checkpoint.open(note, key.name(), List.of(key));
    }

    private static Optional<String> judge(Declared act, int place, Checkpoint last, Site site, Checkpoint now) {
        if (last.size() > now.size()) {
            return Optional.of("the key before it signed more acts than the log holds");
        }
        if (last.size() > 0 && last.size() < now.size()) {
            new Prover(site).consistency(last.size(), now.size()).verify(last.root(), now.root());
        }
        if (act.entry().type().equals(CHANGED)) {
            return last.size() > act.index()
                    ? Optional.empty()
                    : Optional.of("the key before it did not sign that another one follows");
        }
        boolean same = act.token("formerSize").equals(Long.toString(last.size()))
                && act.token("formerRoot").equals(last.root().hex())
                && act.token("formerOrigin").equals(last.origin());
        return same
                ? Optional.empty()
                : Optional.of("what the key before it signed last, at /log/" + (place + 1)
                        + "/checkpoint, is not what it names");
    }

    /** Whether a key is one of those that signed this log, the one that signs now included. */
    boolean reach(String vkey) {
        return keys.contains(vkey);
    }

    /** Each handover in words. */
    List<String> words() {
        return declared.stream().map(Handovers::words).toList();
    }

    private static String words(Declared act) {
        return act.entry().type().equals(CHANGED)
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
