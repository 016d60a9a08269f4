package org.multitude;

import java.util.function.Consumer;
import org.multitude.platform.imports.ImportProgress;
import org.multitude.platform.imports.ImportReport;
import org.multitude.platform.imports.Importing;
import org.multitude.platform.imports.Imports;

/** Brings something in as a command does, and says what became of it. */
public final class Imported {
    private Imported() {}

    /** For good. */
    public static ImportReport into(TestServer server, Consumer<Importing> kind) {
        return into(server, false, kind);
    }

    /** To see what would happen. */
    public static ImportReport rehearsed(TestServer server, Consumer<Importing> kind) {
        return into(server, true, kind);
    }

    private static ImportReport into(TestServer server, boolean rehearsed, Consumer<Importing> kind) {
        try (Importing importing = server.bean(Imports.class).begin("test", rehearsed, ImportProgress.SILENT)) {
            kind.accept(importing);
            return importing.report();
        }
    }
}
