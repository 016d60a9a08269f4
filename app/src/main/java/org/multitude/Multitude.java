package org.multitude;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.multitude.platform.settings.Version;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code ./multitude COMMAND}. Exit codes: 0 done, 1 failed or incomplete, 2 wrong usage. */
@Command(
        name = "multitude",
        description = "Open data, open source and open policy making, with a record that anyone can check.",
        mixinStandardHelpOptions = true,
        version = "Multitude " + Version.NUMBER,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            VerifyCommand.class,
            ImportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ChangeKeyCommand.class,
            SucceedCommand.class,
            ResetPasswordCommand.class,
            RecountCommand.class,
            PubliccodeCommand.class,
            SwhidCommand.class,
            TrustCommand.class,
            RehearseCommand.class
        })
public final class Multitude {
    /** Held, because its level goes with it. */
    private static final Logger LIBRARIES = Logger.getLogger("");

    private Multitude() {}

    /** Runs a command and ends the program with its exit code. */
    public static void main(String[] arguments) {
        beQuiet();
        int code = line().execute(arguments);
        if (code != ServeCommand.RUNNING) {
            System.exit(code);
        }
    }

    /** A command says what it has to say; what libraries tell of themselves is for the server, which sets it up anew. */
    private static void beQuiet() {
        LoggingSystem.get(Multitude.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        LIBRARIES.setLevel(Level.WARNING);
    }

    /** The command line, which answers every failure with a sentence. */
    static CommandLine line() {
        CommandLine line = new CommandLine(new Multitude()).setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(new WrongUsage());
        line.setExecutionStrategy(Multitude::run);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(Failures.sentence(failure));
            return 1;
        });
        return line;
    }

    /** Memory that ends is no exception, which the handler of failures would be given. */
    private static int run(CommandLine.ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (OutOfMemoryError e) {
            parsed.commandSpec().commandLine().getErr().println(Failures.sentence(e));
            return 1;
        }
    }
}
