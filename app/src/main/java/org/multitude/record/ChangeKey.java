package org.multitude.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.multitudelibs.tlog.SignedNote;

/**
 * Gives the record another key while the one it has is there. An act declares the next key, and the checkpoint that covers
 * the act is signed with both: whoever knows the key before can follow. Interrupted, it is done again and ends what it began.
 */
public final class ChangeKey {
    private final NextEra record;

    /** In a database. */
    public ChangeKey(DataSource database) {
        record = new NextEra(database);
    }

    /**
     * Changes it.
     *
     * @param directory the folder of the key
     * @param because why, for everybody to read
     * @throws KeyRefused when the key is not there, or is another one
     */
    public Era change(Path directory, String because) throws IOException {
        KeyFolder folder = KeyFolder.at(directory);
        Era lasting = record.eras().current().orElseGet(() -> begin(directory));
        if (folder.next().isEmpty()) {
            folder.placeNext(KeyFolder.freshSeed());
        }
        byte[] secret = folder.next().orElseThrow();
        boolean declared = lasting.vkey()
                .equals(new LogKey(folder, lasting.origin(), secret)
                        .verifierKey()
                        .vkey());
        Era former = declared ? record.eras().find(lasting.number() - 1).orElseThrow() : lasting;
        LogKey key = LogKey.open(directory, former.origin(), record.published(), Optional.of(former));
        LogKey next = new LogKey(folder, former.origin(), secret);
        if (!declared) {
            declare(former, next.era(former.number() + 1, Era.Beginning.CHANGED, Optional.of(because), Instant.now()));
        }
        SignedNote last = record.publish((tree, published) -> key.signOver(tree, record.log(), published, next));
        record.eras().end(former.number(), last.bytes());
        folder.takeNext();
        return record.eras().current().orElseThrow();
    }

    /** The first era, where the record was signed before eras were kept. */
    private Era begin(Path directory) {
        try {
            LogKey key = LogKey.open(directory, record.installation().origin(), record.published(), Optional.empty());
            record.eras().insert(key.first(Instant.now()));
            return record.eras().current().orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the key of the record cannot be read", e);
        }
    }

    private void declare(Era former, Era next) {
        Act act = Act.of("record.key-changed", next.id())
                .token("number", Integer.toString(next.number()))
                .token("origin", next.origin())
                .token("key", Era.named(next.vkey()))
                .token("second", Era.named(next.second()))
                .token("formerKey", Era.named(former.vkey()))
                .token("since", next.since().toString())
                .commit("because", next.because())
                .at(next.since());
        record.declare(former, next, act);
    }
}
