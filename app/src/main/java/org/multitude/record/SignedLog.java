package org.multitude.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.settings.Settings;
import org.multitudelibs.tlog.SignedNote;
import org.springframework.stereotype.Component;

/** The log of this installation with its key: signs the committed tree and publishes checkpoints. */
@Component
class SignedLog {
    private final Settings settings;
    private final Installations installations;
    private final LogStore log;
    private final AskWitnesses witnesses;
    private final Clock clock;
    private @Nullable LogKey key;

    SignedLog(Settings settings, Installations installations, LogStore log, AskWitnesses witnesses, Clock clock) {
        this.settings = settings;
        this.installations = installations;
        this.log = log;
        this.witnesses = witnesses;
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
                    key = LogKey.open(
                            settings.data().resolve("key"),
                            installation.origin(),
                            log.latestCheckpoint().map(published -> SignedNote.parse(published.note())));
                } catch (IOException e) {
                    throw new UncheckedIOException("the key of the record cannot be read or made", e);
                }
            });
        }
        return Optional.ofNullable(key);
    }

    /**
     * Publishes a checkpoint of the tree if it grew, with the cosignatures of the witnesses that answer at once; where it did
     * not, those that were missing are asked again.
     *
     * @return whether it grew
     */
    boolean publish() {
        LogStore.Tree tree = log.tree();
        Optional<LogStore.Published> latest = log.latestCheckpoint();
        boolean grew =
                latest.isEmpty() ? tree.size() > 0 : tree.size() != latest.get().size();
        Optional<LogKey> signer = key();
        if (signer.isEmpty()) {
            return false;
        }
        if (!grew) {
            latest.ifPresent(this::complete);
            return false;
        }
        try {
            SignedNote note = signer.get().sign(tree, log);
            log.writeCheckpoint(tree.size(), witnesses.cosign(note, tree.size()).bytes(), clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
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
