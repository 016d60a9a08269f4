package org.multitude;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * What a command said that somebody typed behind {@code multitude}.
 *
 * @param code its exit code
 * @param out what it said
 * @param err what went wrong
 */
public record Typed(int code, String out, String err) {
    /** Runs a command. */
    public static Typed in(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Multitude.line().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return new Typed(line.execute(words), out.toString(), err.toString());
    }
}
