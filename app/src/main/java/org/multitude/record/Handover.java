package org.multitude.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.multitude.record.Era.Beginning;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.Prover;
import org.multitudelibs.tlog.TileReader;
import org.multitudelibs.tlog.TlogException;
import org.multitudelibs.tlog.VerifierKey;

/**
 * An act that hands the record over to another key. Whoever follows it, to verify a site or to restore a backup, judges it here.
 *
 * @param index its place in the log
 * @param entry what it says
 * @param beginning how the era begins that it declares
 */
public record Handover(long index, Entry entry, Beginning beginning) {
    /** An entry ends with what was done: the others need not be read to tell. */
    private static final List<byte[]> ENDINGS = Stream.of(Beginning.values())
            .flatMap(beginning -> beginning.act().stream())
            .map(type -> (",\"type\":\"" + type + "\",\"v\":1}").getBytes(StandardCharsets.US_ASCII))
            .toList();

    /** Whether an entry of the log is one. */
    public static boolean is(byte[] entry) {
        return ENDINGS.stream().anyMatch(ending -> {
            int from = entry.length - ending.length;
            return from >= 0 && Arrays.equals(entry, from, entry.length, ending, 0, ending.length);
        });
    }

    /** The one that an entry is; empty for every other act. */
    public static Optional<Handover> in(long index, Entry entry) {
        return Stream.of(Beginning.values())
                .filter(beginning -> beginning.act().equals(Optional.of(entry.type())))
                .map(beginning -> new Handover(index, entry, beginning))
                .findFirst();
    }

    /** A value that it says in clear, or nothing. */
    public String token(String name) {
        return entry.tokens().getOrDefault(name, "");
    }

    /** Whether it hands the record from one key, as verifiers read it, to the other. */
    public boolean joins(String former, String next) {
        return Era.named(former).equals(token("formerKey")) && Era.named(next).equals(token("key"));
    }

    /**
     * What is wrong with it by what the key before it signed last; empty when it holds.
     *
     * @param former number of the era that it ends
     * @param vkey key of that era
     * @param note the last checkpoint that this key signed
     * @param tiles of a log that holds the act
     * @param now how far that log goes
     */
    public Optional<String> wrong(int former, String vkey, byte[] note, TileReader tiles, Checkpoint now) {
        Checkpoint last;
        try {
            VerifierKey key = VerifierKey.parse(vkey);
            last = Checkpoint.open(note, key.name(), List.of(key));
            if (last.size() > now.size()) {
                return Optional.of("the key before it signed more acts than the log holds");
            }
            // At equal sizes too: the roots are compared.
            if (last.size() > 0) {
                new Prover(tiles).consistency(last.size(), now.size()).verify(last.root(), now.root());
            }
        } catch (TlogException e) {
            return Optional.of("what the key before it signed last, at /log/" + former + "/checkpoint, does not hold: "
                    + e.getMessage());
        }
        if (!token("number").equals(Integer.toString(former + 1))) {
            return Optional.of("it is not the act that follows key " + former);
        }
        if (beginning == Beginning.CHANGED) {
            return last.size() > index
                    ? Optional.empty()
                    : Optional.of("the key before it did not sign that another one follows");
        }
        boolean same = token("formerSize").equals(Long.toString(last.size()))
                && token("formerRoot").equals(last.root().hex())
                && token("formerOrigin").equals(last.origin());
        return same
                ? Optional.empty()
                : Optional.of(
                        "what the key before it signed last, at /log/" + former + "/checkpoint, is not what it names");
    }

    /** The same for whoever restores. */
    void require(Era former, byte[] note, TileReader tiles, Checkpoint now) {
        wrong(former.number(), former.vkey(), note, tiles, now).ifPresent(wrong -> {
            throw unfit(wrong);
        });
    }

    /** It cannot be followed. */
    BrokenRecord unfit(String why) {
        return new BrokenRecord(
                "Act " + index + " hands the record over to another key, and " + why + ". Nothing was taken over.");
    }
}
