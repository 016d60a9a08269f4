package org.multitude.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.text.Sha256;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.Prover;
import org.multitudelibs.tlog.SignedNote;
import org.multitudelibs.tlog.TileReader;
import org.multitudelibs.tlog.TlogException;
import org.multitudelibs.tlog.VerifierKey;

/**
 * An era of the record: the time during which one key signs it.
 *
 * @param number which one, from 1 on
 * @param id its random id
 * @param origin name of the log under which the key signs
 * @param vkey the key, as verifiers read it
 * @param second the second key, made of the same secret
 * @param beginning how it began
 * @param because why, as whoever runs the platform says; nothing of the first
 * @param since when
 * @param last the last checkpoint that the key signed, once another one signs
 */
@SuppressWarnings("ArrayRecordComponent")
public record Era(
        int number,
        UUID id,
        String origin,
        String vkey,
        String second,
        Beginning beginning,
        Optional<String> because,
        Instant since,
        Optional<byte[]> last) {
    /** How an era begins. */
    public enum Beginning {
        /** With the first key. */
        FIRST,
        /** The key before signed that this one follows. */
        CHANGED,
        /** The key before was lost: another log, under another name, goes on where the one before ended. */
        SUCCEEDED;

        /** As the record says it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Beginning of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** An entry ends with what was done: the others need not be read to tell. */
    private static final List<byte[]> HANDING_OVER = List.of(ending("record.key-changed"), ending("record.succeeded"));

    private static byte[] ending(String type) {
        return (",\"type\":\"" + type + "\",\"v\":1}").getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether an entry of the log hands the record over to another key. */
    public static boolean handsOver(byte[] entry) {
        return HANDING_OVER.stream().anyMatch(ending -> {
            int from = entry.length - ending.length;
            return from >= 0 && Arrays.equals(entry, from, entry.length, ending, 0, ending.length);
        });
    }

    /** How an era begins that an act of this type declares; empty for all other acts. */
    static Optional<Beginning> begunBy(String type) {
        return switch (type) {
            case "record.key-changed" -> Optional.of(Beginning.CHANGED);
            case "record.succeeded" -> Optional.of(Beginning.SUCCEEDED);
            default -> Optional.empty();
        };
    }

    /** How the record names a key: the SHA-256 of the line that verifiers read, which holds the name of the log too. */
    public static String named(String vkey) {
        return Sha256.hex(vkey);
    }

    /**
     * Judges an act that hands the record over from this era to the next: it names this key, this log and the number that follows,
     * and what this key signed last allows it.
     *
     * @param note what this key signed last
     * @param tiles of a log that holds the act
     * @param until how far that log goes
     * @throws BrokenRecord when it does not hold
     */
    void handsOver(long index, Entry entry, byte[] note, TileReader tiles, Checkpoint until) {
        Checkpoint signed = opened(note, origin, vkey).orElseThrow(() -> unsigned(index));
        try {
            if (signed.size() > 0) {
                new Prover(tiles).consistency(signed.size(), until.size()).verify(signed.root(), until.root());
            }
        } catch (TlogException e) {
            throw (BrokenRecord) unsigned(index).initCause(e);
        }
        boolean changed = begunBy(entry.type()).equals(Optional.of(Beginning.CHANGED));
        boolean holds = token(entry, "formerKey").equals(named(vkey))
                && token(entry, "number").equals(Integer.toString(number + 1))
                && (changed
                        ? signed.size() > index
                        : token(entry, "formerSize").equals(Long.toString(signed.size()))
                                && token(entry, "formerRoot")
                                        .equals(signed.root().hex())
                                && token(entry, "formerOrigin").equals(origin));
        if (!holds) {
            throw unsigned(index);
        }
    }

    private static String token(Entry entry, String name) {
        return entry.tokens().getOrDefault(name, "");
    }

    /** An act hands the record over, and may not. */
    static BrokenRecord unsigned(long index) {
        return new BrokenRecord(
                "Act " + index + " hands the record over to another key, and the key before it did not sign"
                        + " what it says. Nothing was taken over.");
    }

    /** A checkpoint, if this key signed it under this name. */
    static Optional<Checkpoint> opened(byte[] note, String origin, String vkey) {
        try {
            return Optional.of(Checkpoint.open(note, origin, List.of(VerifierKey.parse(vkey))));
        } catch (TlogException e) {
            return Optional.empty();
        }
    }

    /** The same, ended with this checkpoint. */
    Era ended(byte[] note) {
        return new Era(number, id, origin, vkey, second, beginning, because, since, Optional.of(note));
    }

    /** The last checkpoint of its key as it is kept, once the era has ended; empty where what is kept cannot be read. */
    public Optional<Checkpoint> end() {
        try {
            return last.map(note -> Checkpoint.parse(SignedNote.parse(note).text()));
        } catch (TlogException e) {
            return Optional.empty();
        }
    }
}
