package org.multitude.platform.imports;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.multitude.platform.settings.Settings;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins imports. */
@Component
public class Imports {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss-SSS'Z'").withZone(ZoneOffset.UTC);

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Settings settings;
    private final Texts texts;
    private final Clock clock;

    Imports(TransactionTemplate transaction, JdbcClient jdbc, Settings settings, Texts texts, Clock clock) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Begins one; whoever begins it closes it.
     *
     * @param kind what is brought in, in a word of the command
     * @param rehearsed whether to change nothing
     */
    public Importing begin(String kind, boolean rehearsed, ImportProgress progress) {
        String name = NAME.format(clock.instant()) + "-" + kind + ".tsv";
        Path folder = settings.data().resolve("imports");
        ReportFile file = new ReportFile(folder.resolve(name));
        return new Importing(
                transaction,
                this::laterOnDisk,
                file,
                progress,
                refusal -> texts.text(Lang.EN, refusal.key(), refusal.arguments()),
                new WorkFolder(folder),
                rehearsed);
    }

    /**
     * Lets a transaction end before it is on disk: after a power cut the last items may be missing whole, and the next run
     * brings them in. What the log signs is on disk first, and with it everything before.
     */
    private void laterOnDisk() {
        jdbc.sql("set local synchronous_commit to off").update();
    }
}
