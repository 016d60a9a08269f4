package org.multitude.record;

import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Installations;
import org.multitudelibs.tlog.SignedNote;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How an era of the record gives way to the next: what is the same whether its key is there or lost. */
final class NextEra {
    private final Installations installations;
    private final LogStore log;
    private final EraStore eras;
    private final AppendAct acts;
    private final Sequencer sequencer;
    private final TransactionTemplate transaction;

    /** In a database. */
    NextEra(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        installations = new Installations(jdbc);
        log = new LogStore(jdbc);
        eras = new EraStore(jdbc);
        acts = new AppendAct(new ActStore(jdbc, new NamedParameterJdbcTemplate(database)), new Bell());
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        sequencer = new Sequencer(log, transaction);
    }

    /** What a checkpoint of the tree is made of, under the hold on the era. */
    @FunctionalInterface
    interface Signing {
        SignedNote sign(LogStore.Tree tree, Optional<SignedNote> published) throws IOException;
    }

    /** What the installation is called in its log. */
    Installation installation() {
        return installations
                .find()
                .orElseThrow(() -> new KeyRefused("Nobody has claimed this platform yet: its record has no key."));
    }

    EraStore eras() {
        return eras;
    }

    LogStore log() {
        return log;
    }

    Optional<SignedNote> published() {
        return log.latestCheckpoint().map(published -> SignedNote.parse(published.note()));
    }

    /** Declares an era in the record; from this moment on no server signs with the key before. */
    void declare(Era former, Era next, Act act) {
        transaction.executeWithoutResult(status -> {
            Era held = eras.holdPatiently().orElseThrow();
            if (held.number() != former.number()) {
                throw new KeyRefused("Another command has just changed the key of the record: look at its page first.");
            }
            former.last().ifPresent(note -> eras.end(former.number(), note));
            eras.insert(next);
            acts.append(act);
        });
    }

    /** Gives everything that waits its place, and publishes a checkpoint of it. */
    SignedNote publish(Signing signing) {
        while (sequencer.sequence() > 0) {
            // There may be more.
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            eras.holdPatiently();
            LogStore.Tree tree = log.tree();
            try {
                SignedNote note = signing.sign(tree, published());
                log.replaceCheckpoint(tree.size(), note.bytes(), Instant.now());
                return note;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("the key of the record cannot be read or written", e);
            }
        }));
    }
}
