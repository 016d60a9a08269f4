package org.multitude.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.files.FileStore;
import org.multitude.platform.files.StoredFile;
import org.multitude.platform.web.Form;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes the file of a form: streams it to the store, checks it, and remembers it for a day under a key that the form
 * carries, so that correcting another field does not mean sending the file again.
 */
@Component
class ReceivedFiles {
    /** The field of the file. */
    static final String FILE = "file";

    /** The hidden field that carries the key of a file already received. */
    static final String KEPT = "received";

    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final FileStore files;
    private final FileCheck check;
    private final Clock clock;

    ReceivedFiles(JdbcClient jdbc, FileStore files, FileCheck check, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.check = check;
        this.clock = clock;
    }

    /**
     * A file received with a form.
     *
     * @param key what the form carries if it must be shown again
     * @param file the file
     */
    record Received(UUID key, CheckedFile file) {}

    /** The file of this form, sent now or before; what is wrong with it is noted on the form. */
    Optional<Received> take(Form form, Optional<MultipartFile> sent, UUID account) throws IOException {
        try {
            if (sent.isPresent() && !nameOf(sent.get()).isEmpty()) {
                CheckedFile file = keep(sent.get());
                return Optional.of(new Received(remember(file, account), file));
            }
            return before(form.value(KEPT), account);
        } catch (UnfitFile e) {
            form.wrong(FILE, e.key(), e.arguments());
            return Optional.empty();
        }
    }

    private CheckedFile keep(MultipartFile sent) throws IOException, UnfitFile {
        try (InputStream input = sent.getInputStream()) {
            return check.check(files.keep(input), nameOf(sent));
        }
    }

    private static String nameOf(MultipartFile sent) {
        String name = sent.getOriginalFilename();
        return name == null ? "" : name;
    }

    private UUID remember(CheckedFile file, UUID account) {
        UUID key = UUID.randomUUID();
        forgetOld();
        jdbc.sql("""
                        insert into opendata.received (id, account, sha256, size, file_name, at)
                        values (:id, :account, :sha256, :size, :name, :at)
                        """)
                .param("id", key)
                .param("account", account)
                .param("sha256", file.stored().sha256())
                .param("size", file.stored().size())
                .param("name", file.fileName())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return key;
    }

    private void forgetOld() {
        jdbc.sql("delete from opendata.received where at < :old")
                .param("old", Timestamp.from(clock.instant().minus(KEPT_FOR)))
                .update();
    }

    /** Only the account that sent a file gets it back. */
    private Optional<Received> before(String typed, UUID account) throws IOException, UnfitFile {
        UUID key;
        try {
            key = UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        Optional<Kept> kept = jdbc.sql("""
                        select sha256, size, file_name from opendata.received where id = :id and account = :account
                        """)
                .param("id", key)
                .param("account", account)
                .query((row, number) -> new Kept(
                        new StoredFile(row.getString("sha256"), row.getLong("size")), row.getString("file_name")))
                .optional();
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(new Received(
                        key, check.check(kept.get().stored(), kept.get().name())));
    }

    private record Kept(StoredFile stored, String name) {}
}
