package org.multitude;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.database.OpenDatabase;
import org.multitude.platform.settings.Settings;
import org.multitude.record.Era;
import org.multitude.record.SucceedLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./multitude succeed LOG}: a successor of a log whose key is lost. Nobody does it by accident: the log that ends is
 * named, a reason is given, and nothing is done while a key is there.
 */
@Command(
        name = "succeed",
        description =
                "Declares a successor of the log whose key is lost for good: a new name, a new key, the same acts.",
        mixinStandardHelpOptions = true)
final class SucceedCommand implements Callable<Integer> {
    @Parameters(paramLabel = "LOG", description = "name of the log that ends, such as open.example.org/log")
    private @Nullable String log;

    @Option(
            names = "--key",
            paramLabel = "VKEY",
            description = "verifier key of the log that ends, as it was published, where the database does not know it")
    private @Nullable String key;

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
            Era era = new SucceedLog(database.source())
                    .succeed(
                            settings.data().resolve("key"), Objects.requireNonNull(log), why, Optional.ofNullable(key));
            out.println("The log " + era.origin() + " succeeds " + log + " and holds all its acts. Its key:");
            out.println(era.vkey());
            out.println(
                    "Publish it where the other was and say why it is another one, tell the witnesses, copy the folder"
                            + " key to every server on this database, and keep a backup of it.");
            out.flush();
            return 0;
        }
    }
}
