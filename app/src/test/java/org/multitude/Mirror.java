package org.multitude;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.EntryBundle;
import org.multitudelibs.tlog.SignedNote;

/** A copy of a log as a mirror keeps it: its checkpoint and the files that cover it, each under its path. */
final class Mirror {
    private Mirror() {}

    static void of(TestServer server, Path folder) throws IOException {
        byte[] note = server.browser().get("/log/checkpoint").bytes();
        Files.createDirectories(folder);
        Files.write(folder.resolve("checkpoint"), note);
        long size = Checkpoint.parse(SignedNote.parse(note).text()).size();
        for (long bundle = 0; bundle * EntryBundle.FULL_WIDTH < size; bundle++) {
            EntryBundle file = EntryBundle.at(bundle, size);
            keep(server, folder, file.path());
            keep(server, folder, file.path().replace("entries", "0"));
        }
    }

    /** What signed it before, too: each key, and what it signed last. */
    static void keys(TestServer server, Path folder, int eras) throws IOException {
        for (int era = 1; era <= eras; era++) {
            keep(server, folder, era + "/key");
            keep(server, folder, era + "/checkpoint");
        }
    }

    private static void keep(TestServer server, Path folder, String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, server.browser().get("/log/" + path).bytes());
    }
}
