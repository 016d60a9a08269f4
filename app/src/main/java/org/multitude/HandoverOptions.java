package org.multitude;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command wants that hands the record over to another key: a reason for everybody, and the platform at rest. */
final class HandoverOptions {
    private static final int LONGEST = 500;

    @Option(
            names = "--because",
            required = true,
            paramLabel = "TEXT",
            description = "why, in a sentence that everybody can read")
    private @Nullable String because;

    @Option(names = "--data", paramLabel = "DIR", description = "data directory (default ./data, or MULTITUDE_DATA)")
    private @Nullable Path data;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** The settings of an installation that does not run. */
    Settings settings() {
        Settings settings = CommandSettings.of(data);
        CommandSettings.requireStopped(settings);
        return settings;
    }

    /** The reason, on one line. */
    String because() {
        String sentence = Objects.requireNonNull(because).strip();
        if (sentence.isEmpty()
                || sentence.length() > LONGEST
                || sentence.chars().anyMatch(Character::isISOControl)) {
            throw new CommandLine.ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "Give with --because a sentence of at most " + LONGEST + " characters, on one line");
        }
        return sentence;
    }
}
