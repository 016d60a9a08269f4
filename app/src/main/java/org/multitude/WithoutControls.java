package org.multitude;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes everything but control characters, line ends apart: names in somebody's file could otherwise move the cursor of a
 * terminal and write another result over the one that was found.
 */
final class WithoutControls extends FilterWriter {
    WithoutControls(Writer out) {
        super(out);
    }

    @Override
    public void write(int character) throws IOException {
        if (character == '\n' || character == '\r' || !Character.isISOControl(character)) {
            out.write(character);
        }
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int at = from; at < from + length; at++) {
            write(text[at]);
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        for (int at = from; at < from + length; at++) {
            write(text.charAt(at));
        }
    }
}
