package org.multitude;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multitude.identity.PasswordLink;
import org.multitude.platform.database.OpenDatabase;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./multitude reset-password NAME}: a link for somebody who cannot get back in by herself. */
@Command(
        name = "reset-password",
        description = "Prints a link with which somebody chooses another password, for you to hand to her.",
        mixinStandardHelpOptions = true)
final class ResetPasswordCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "the name she signs in with, or her e-mail address")
    private @Nullable String name;

    @Option(
            names = "--lost-second-factor",
            description = "she has lost her second factor too: whoever opens the link is asked for it no more")
    private boolean lostSecondFactor;

    @Option(names = "--data", paramLabel = "DIR", description = "data directory (default ./data, or MULTITUDE_DATA)")
    private @Nullable Path data;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = CommandSettings.of(data);
        CommandSettings.requireInstallation(settings);
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        String asked = Objects.requireNonNull(name);
        try (OpenDatabase database = OpenDatabase.of(settings)) {
            Optional<String> path = new PasswordLink(database.source()).make(asked, lostSecondFactor);
            if (path.isEmpty()) {
                line.getErr()
                        .println("Nobody here has the name or the address “" + asked
                                + "”: check it with her, or ask her for the other of the two.");
                return 1;
            }
            String site = new Installations(JdbcClient.create(database.source()))
                    .find()
                    .map(installation -> installation.publicUrl().toString())
                    .orElseGet(settings::origin);
            line.getOut().println(site + path.get());
            line.getOut()
                    .println("Whoever opens this link within an hour chooses the password of this account"
                            + (lostSecondFactor ? " and needs no second factor" : "")
                            + ": hand it to nobody else, and be sure who asks.");
            line.getOut().flush();
            return 0;
        }
    }
}
