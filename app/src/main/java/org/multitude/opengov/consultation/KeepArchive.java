package org.multitude.opengov.consultation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.multitude.commons.Register;
import org.multitude.platform.files.FileStore;
import org.multitude.platform.files.ForgetFiles;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.ForgetEarlier;
import org.multitude.record.PublicRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the archive of a closed consultation as a file, from the close on. It has the words of the statements: when some of them
 * go or come back it is made anew with those that are shown, the file before is removed, and the record says so, behind a
 * commitment, as a hash in clear would let anybody try which words are gone.
 */
@Service
class KeepArchive {
    static final String FIELD = "polis";
    private static final Logger LOG = LoggerFactory.getLogger(KeepArchive.class);

    private final PolisArchive polis;
    private final ArchiveStore archives;
    private final ConsultationStore consultations;
    private final Register register;
    private final FileStore files;
    private final ForgetFiles forgetFiles;
    private final ForgetEarlier forgetEarlier;
    private final PublicRecord record;
    private final Clock clock;

    KeepArchive(
            PolisArchive polis,
            ArchiveStore archives,
            ConsultationStore consultations,
            Register register,
            FileStore files,
            ForgetFiles forgetFiles,
            ForgetEarlier forgetEarlier,
            PublicRecord record,
            Clock clock) {
        this.polis = polis;
        this.archives = archives;
        this.consultations = consultations;
        this.register = register;
        this.files = files;
        this.forgetFiles = forgetFiles;
        this.forgetEarlier = forgetEarlier;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Makes it at the close, whose act commits to it.
     *
     * @param at when the consultation is closed
     * @return its SHA-256
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String make(Consultation consultation, Instant at) {
        archives.lock(consultation.id());
        String sha256 = file(out ->
                polis.write(register.find(consultation.policy()).orElseThrow(NotFound::new), consultation, at, out));
        archives.keep(consultation.id(), sha256);
        return sha256;
    }

    /** Makes the one of a consultation that was closed before archives were kept, or whose file was lost. */
    @Transactional
    public void makeLater(ConsultationId id) {
        archives.lock(id);
        Optional<String> before = archives.find(id);
        if (before.filter(files::has).isEmpty()) {
            Consultation consultation = consultations.find(id).orElseThrow(NotFound::new);
            Optional<String> made = Optional.of(
                    make(consultation, consultation.closed().orElseThrow().at()));
            if (!made.equals(before)) {
                record(consultation, made);
            }
        }
    }

    /** Words of statements go or come back: if there is an archive, it is made anew before this transaction commits, once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void wordsChange(ConsultationId id) {
        Renewing renewing = new Renewing(id);
        if (!TransactionSynchronizationManager.getSynchronizations().contains(renewing)) {
            TransactionSynchronizationManager.registerSynchronization(renewing);
        }
    }

    /** The end of a transaction in which words changed. */
    private final class Renewing implements TransactionSynchronization {
        private final ConsultationId consultation;
        private Optional<GivenUp> replaced = Optional.empty();

        Renewing(ConsultationId consultation) {
            this.consultation = consultation;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            replaced = renew(consultation);
        }

        @Override
        public void afterCommit() {
            replaced.ifPresent(KeepArchive.this::remove);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Renewing same && same.consultation.equals(consultation);
        }

        @Override
        public int hashCode() {
            return consultation.hashCode();
        }
    }

    /** A file with words that went, and when nobody else was making one. */
    private record GivenUp(String file, Instant at) {}

    /** Says which file it replaced, if it did. */
    private Optional<GivenUp> renew(ConsultationId id) {
        archives.lock(id);
        // By the clock that tells how old files are.
        Instant now = Instant.now();
        Optional<String> before = archives.find(id);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Optional<GivenUp> givenUp = before.map(file -> new GivenUp(file, now));
        Consultation consultation = consultations.find(id).orElseThrow(NotFound::new);
        if (!files.whole(before.get())) {
            // Nobody is kept from erasing by a file that is lost or damaged.
            archives.forget(id);
            record(consultation, Optional.empty());
            return givenUp;
        }
        String sha256 = file(out -> polis.reword(files.path(before.get()), consultation, out));
        if (before.get().equals(sha256)) {
            return Optional.empty();
        }
        archives.keep(id, sha256);
        record(consultation, Optional.of(sha256));
        return givenUp;
    }

    private void record(Consultation consultation, Optional<String> sha256) {
        forgetEarlier.of(consultation.id().value(), Set.of(FIELD));
        record.append(Act.of("consultation.archived", consultation.id().value())
                .body(consultation.body().value())
                .about(consultation.policy().value())
                .commit("polis", sha256)
                .at(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private String file(Content content) {
        try {
            Path made = Files.createTempFile("multitude-polis-", ".zip");
            try {
                try (OutputStream out = Files.newOutputStream(made)) {
                    content.write(out);
                }
                try (InputStream bytes = Files.newInputStream(made)) {
                    return files.keep(bytes).sha256();
                }
            } finally {
                Files.deleteIfExists(made);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remove(GivenUp given) {
        try {
            forgetFiles.atOnce(given.file(), given.at());
        } catch (IOException e) {
            LOG.warn("The archive {} could not be removed now; the daily tidying does it.", given.file(), e);
        }
    }
}
