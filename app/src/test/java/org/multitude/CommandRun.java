package org.multitude;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/**
 * A command as somebody types it.
 *
 * @param status how it ended
 * @param said all that it wrote
 */
public record CommandRun(int status, String said) {
    /** Runs it in this process. */
    public static CommandRun of(List<String> arguments) {
        StringWriter said = new StringWriter();
        CommandLine line = Multitude.line().setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        int status = line.execute(arguments.toArray(String[]::new));
        return new CommandRun(status, said.toString());
    }
}
