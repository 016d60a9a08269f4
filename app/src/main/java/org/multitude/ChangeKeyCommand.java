package org.multitude;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.database.OpenDatabase;
import org.multitude.platform.settings.Settings;
import org.multitude.record.ChangeKey;
import org.multitude.record.Era;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./multitude change-key}: another key for the record, which the key that it has signs. */
@Command(
        name = "change-key",
        description = "Gives the record another key; the one it has signs the change, so that everybody can follow.",
        mixinStandardHelpOptions = true)
final class ChangeKeyCommand implements Callable<Integer> {
    @Mixin
    private final HandoverOptions handover = new HandoverOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Settings settings = handover.settings();
        String why = handover.because();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (OpenDatabase database = OpenDatabase.of(settings)) {
            Era era = new ChangeKey(database.source()).change(settings.data().resolve("key"), why);
            out.println("Another key signs the record of " + era.origin() + " from now on:");
            out.println(era.vkey());
            out.println("The key before signed the change and is no more. Publish the new one where the other was, tell"
                    + " the witnesses, copy the folder key to every server on this database, and keep a backup of it.");
            out.flush();
            return 0;
        }
    }
}
