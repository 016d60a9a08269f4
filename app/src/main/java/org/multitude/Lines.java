package org.multitude;

import java.io.PrintWriter;

/** Says one line after another to people; no text ends a line or moves the cursor, whatever it quotes ({@link OneLine}). */
record Lines(PrintWriter out) {

    void say(String line) {
        out.println(OneLine.of(line));
    }

    /** An empty line. */
    void blank() {
        out.println();
    }
}
