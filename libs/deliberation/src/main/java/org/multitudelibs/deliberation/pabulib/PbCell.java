package org.multitudelibs.deliberation.pabulib;

/**
 * One value of a line.
 *
 * @param text as it stands, without its quotes
 * @param line from 1
 * @param column of its first character, from 1
 */
record PbCell(String text, long line, long column) {

    /** Without the space around it, which means nothing in these files. */
    String value() {
        return text.strip();
    }
}
