package org.multitude.record;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.text.Sha256;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.SignedNote;
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
        FIRST(Optional.empty()),
        /** The key before signed that this one follows. */
        CHANGED(Optional.of("record.key-changed")),
        /** The key before was lost: another log, under another name, goes on where the one before ended. */
        SUCCEEDED(Optional.of("record.succeeded"));

        private final Optional<String> act;

        Beginning(Optional<String> act) {
            this.act = act;
        }

        /** Type of the act that declares it; the first is declared by none. */
        public Optional<String> act() {
            return act;
        }

        /** As the record says it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Beginning of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** How the record names a key: the SHA-256 of the line that verifiers read, which holds the name of the log too. */
    public static String named(String vkey) {
        return Sha256.hex(vkey);
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
