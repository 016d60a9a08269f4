package org.multitude.record.verify;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.multitude.record.LogElsewhere;
import org.multitudelibs.tlog.LogFolder;

/** A copy of the log as an operator names it: the address of a site or mirror that serves it, or a folder of its files. */
public final class CopyOfLog {
    private CopyOfLog() {}

    /**
     * Opens it.
     *
     * @throws Unreachable when it is neither
     */
    public static LogElsewhere named(String where) {
        if (where.matches("https?://.*")) {
            Site site = new Site(URI.create(where));
            return new LogElsewhere(site.checkpoint(), site, site, site::close);
        }
        Path folder = Path.of(where);
        LogFolder files = new LogFolder(folder);
        try {
            return new LogElsewhere(Files.readAllBytes(folder.resolve("checkpoint")), files, files, () -> {});
        } catch (IOException e) {
            throw new Unreachable(
                    "There is no copy of a log in " + folder + ": a file checkpoint that can be read should be there",
                    e);
        }
    }
}
