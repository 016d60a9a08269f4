package org.multitudelibs.deliberation.files;

import org.multitudelibs.deliberation.MalformedFileException;

/**
 * One value of a line.
 *
 * @param text as it stands, without its quotes
 * @param line from 1
 * @param column of its first character, from 1
 */
public record Cell(String text, long line, long column) {

    /** Without the space around it. */
    public String value() {
        return text.strip();
    }

    /** As a sentence quotes it. */
    public String shown() {
        return Shown.of(value());
    }

    /** Something wrong with it. */
    public MalformedFileException wrong(String file, String reason) {
        return MalformedFileException.at(file, line, column, reason);
    }
}
