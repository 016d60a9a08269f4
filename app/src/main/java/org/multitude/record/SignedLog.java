package org.multitude.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.settings.Settings;
import org.multitudelibs.tlog.EntryBundle;
import org.multitudelibs.tlog.SignedNote;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The log of this installation with its key: signs the committed tree and publishes checkpoints. Of several servers on one
 * database one signs at a time: the one that holds the row of the era.
 */
@Component
class SignedLog {
    private final Settings settings;
    private final Installations installations;
    private final LogStore log;
    private final EraStore eras;
    private final AskWitnesses witnesses;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private @Nullable LogKey key;

    SignedLog(
            Settings settings,
            Installations installations,
            LogStore log,
            EraStore eras,
            AskWitnesses witnesses,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.installations = installations;
        this.log = log;
        this.eras = eras;
        this.witnesses = witnesses;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The key, once the installation has its public address.
     *
     * @throws KeyRefused when it is not the one that signed the record
     */
    synchronized Optional<LogKey> key() {
        if (key == null) {
            installations.find().ifPresent(installation -> {
                try {
                    key = open(installation);
                } catch (IOException e) {
                    throw new UncheckedIOException("the key of the record cannot be read or made", e);
                }
            });
        }
        return Optional.ofNullable(key);
    }

    private LogKey open(Installation installation) throws IOException {
        Optional<Era> era = eras.current();
        LogKey opened = LogKey.open(
                settings.data().resolve("key"),
                era.map(Era::origin).orElseGet(installation::origin),
                log.latestCheckpoint().map(published -> SignedNote.parse(published.note())),
                era);
        opened.refuseOlder(log.tree());
        if (era.isEmpty()) {
            eras.insert(opened.first(clock.instant()));
            // Another server on this database may have been quicker, with a key of its own.
            opened.refuseOther(eras.current().orElseThrow());
        }
        return opened;
    }

    /**
     * Publishes a checkpoint of the tree if it grew, with the cosignatures of the witnesses that answer at once; where it did
     * not, those that were missing are asked again. Nothing is done while another server is at it.
     *
     * @return whether it grew
     */
    boolean publish() {
        return key().map(signer -> transaction.execute(status -> publish(signer)))
                .orElse(false);
    }

    private boolean publish(LogKey signer) {
        Optional<Era> era = eras.hold();
        if (era.isEmpty()) {
            return false;
        }
        // Read once the era is held: nobody publishes another one meanwhile.
        LogStore.Tree tree = log.tree();
        Optional<LogStore.Published> latest = log.latestCheckpoint();
        Optional<SignedNote> before = latest.map(published -> SignedNote.parse(published.note()));
        boolean grew =
                latest.isEmpty() ? tree.size() > 0 : tree.size() != latest.get().size();
        try {
            signer.refuseOther(era.get());
            if (!grew) {
                if (before.isPresent()) {
                    signer.learn(before.get(), log);
                }
                latest.ifPresent(this::complete);
                return false;
            }
            refuseHandover(latest.map(LogStore.Published::size).orElse(0L), tree.size());
            SignedNote note = signer.sign(tree, log, before);
            log.writeCheckpoint(tree.size(), witnesses.cosign(note, tree.size()).bytes(), clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    /**
     * The commands that hand the record over sign what they declare themselves, while nothing runs: such an act that appears
     * meanwhile was put there by somebody who has the database and not the key, and would be followed if it were signed.
     */
    private void refuseHandover(long from, long size) {
        for (long bundle = from / EntryBundle.FULL_WIDTH; bundle * EntryBundle.FULL_WIDTH < size; bundle++) {
            EntryBundle address = EntryBundle.at(bundle, size);
            List<byte[]> entries = address.decode(log.read(address).orElseThrow());
            for (int place = 0; place < entries.size(); place++) {
                long index = bundle * EntryBundle.FULL_WIDTH + place;
                if (index >= from && Handover.is(entries.get(place))) {
                    throw new KeyRefused(
                            "Act " + index + " of the record hands it over to another key, and none of this"
                                    + " program's commands did that: nothing is signed any more. Somebody else writes into the"
                                    + " database. Restore it from a backup, and keep others out.");
                }
            }
        }
    }

    private void complete(LogStore.Published published) {
        SignedNote note = SignedNote.parse(published.note());
        if (witnesses.lacks(note)) {
            SignedNote cosigned = witnesses.cosign(note, published.size());
            if (cosigned.signatures().size() > note.signatures().size()) {
                log.cosigned(published, cosigned.bytes());
            }
        }
    }
}
