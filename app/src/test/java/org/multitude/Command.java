package org.multitude;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/**
 * A command of {@code multitude} that has run in this program.
 *
 * @param code how it ended
 * @param words what it wrote
 */
record Command(int code, String words) {
    static Command run(Object... words) {
        StringWriter said = new StringWriter();
        CommandLine line = Multitude.line();
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(said));
        int code = line.execute(List.of(words).stream().map(Object::toString).toArray(String[]::new));
        return new Command(code, said.toString());
    }
}
