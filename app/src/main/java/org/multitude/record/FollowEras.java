package org.multitude.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.Ed25519SignerKey;

/**
 * Follows the keys of a log that is taken from a copy, from the one that the database knows: each act that hands the record
 * over names the key that follows, and what the key before signed last says that it may.
 */
final class FollowEras {
    private final EraStore eras;
    private final LogElsewhere copy;
    private final Checkpoint until;
    private final List<byte[]> secrets;
    private boolean succeeded;

    /**
     * From a copy.
     *
     * @param until how far the log is taken
     * @param secrets keys that are here, of which one may be the next
     */
    FollowEras(EraStore eras, LogElsewhere copy, Checkpoint until, List<byte[]> secrets) {
        this.eras = eras;
        this.copy = copy;
        this.until = until;
        this.secrets = secrets;
    }

    /**
     * Looks at the next act that is taken.
     *
     * @throws BrokenRecord when it hands the record over to a key that cannot be had, or that it may not
     */
    void look(long index, Entry entry) {
        Handover.in(index, entry).ifPresent(this::follow);
    }

    private void follow(Handover act) {
        Era lasting = eras.current().orElseThrow();
        boolean known = lasting.id().equals(act.entry().thing());
        Era former = known
                ? eras.find(lasting.number() - 1).orElseThrow(() -> act.unfit("there is no key before it"))
                : lasting;
        byte[] note = copy.eras()
                .checkpoint(former.number())
                .orElseThrow(
                        () -> act.unfit("the copy of the log lacks what the key before it signed last: put what the"
                                + " site had at /log/" + former.number() + "/checkpoint into the file "
                                + former.number()
                                + "/checkpoint of the copy"));
        act.require(former, note, copy.tiles(), until);
        Era next = known ? lasting : next(act, former.number() + 1);
        if (!act.joins(former.vkey(), next.vkey())) {
            throw act.unfit("the keys before and after it are not those it names");
        }
        succeeded |= act.beginning() == Era.Beginning.SUCCEEDED;
        eras.end(former.number(), note);
        if (!known) {
            eras.insert(next);
        }
    }

    /** What ended eras signed last, where a backup was made before that was known. */
    void settle() {
        List<Era> all = eras.all();
        for (Era ended : all.subList(0, Math.max(0, all.size() - 1))) {
            if (ended.last().isEmpty()) {
                copy.eras()
                        .checkpoint(ended.number())
                        .filter(note ->
                                Era.opened(note, ended.origin(), ended.vkey()).isPresent())
                        .ifPresent(note -> eras.end(ended.number(), note));
            }
        }
    }

    /**
     * Refuses a copy that neither the key that is known signed, nor goes on from what that key signed last.
     *
     * @throws BrokenRecord before anything is read of it
     */
    void recognise(byte[] note) {
        Era lasting = eras.current().orElseThrow();
        if (eras.open(note).isEmpty()
                && copy.eras()
                        .checkpoint(lasting.number())
                        .flatMap(last -> Era.opened(last, lasting.origin(), lasting.vkey()))
                        .isEmpty()) {
            throw new BrokenRecord(
                    "The checkpoint of the copy of the log was signed by none of the keys that are known of the"
                            + " record. Where the key was changed since, put what the site had at /log/"
                            + lasting.number()
                            + "/checkpoint into the file " + lasting.number()
                            + "/checkpoint of the copy. Nothing was taken from it.");
        }
    }

    private Era next(Handover act, int number) {
        String origin = act.token("origin");
        String vkey = Stream.concat(
                        copy.eras().key(number).stream(), secrets.stream().map(secret -> vkey(origin, secret)))
                .filter(key -> Era.named(key).equals(act.token("key")))
                .findFirst()
                .orElseThrow(() -> act.unfit("the copy of the log does not hold it: name its secret with --seed, or put"
                        + " what the site had at /log/" + number + "/key into the file " + number
                        + "/key of the copy"));
        try {
            return new Era(
                    number,
                    act.entry().thing(),
                    origin,
                    vkey,
                    "",
                    act.beginning(),
                    Optional.empty(),
                    Instant.parse(act.token("since")),
                    Optional.empty());
        } catch (DateTimeException e) {
            throw (BrokenRecord) act.unfit("it does not say when").initCause(e);
        }
    }

    /** The key that a secret makes under the name of a log, as verifiers read it. */
    static String vkey(String origin, byte[] secret) {
        return new Ed25519SignerKey(origin, secret).verifierKey().vkey();
    }

    /**
     * Ends the following: anybody can declare a successor, so one is only taken where its key is here.
     *
     * @throws BrokenRecord where it is not
     */
    void end() {
        Era now = eras.current().orElseThrow();
        boolean here =
                secrets.stream().anyMatch(secret -> vkey(now.origin(), secret).equals(now.vkey()));
        if (succeeded && !here) {
            throw new BrokenRecord("The copy of the log goes on as a successor, which anybody can declare, and its key "
                    + now.vkey() + " is not here: name its secret with --seed. Nothing was taken from the copy.");
        }
    }
}
