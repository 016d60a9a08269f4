package org.multitudelibs.deliberation.files;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.multitudelibs.deliberation.MalformedFileException;

/**
 * The lines of a table, one at a time: values between separators, after RFC 4180. A value that starts with a quotation mark ends
 * with one, and may hold separators, line ends and doubled quotation marks; elsewhere a quotation mark is a character like others.
 * Blank lines are passed over. To be closed.
 *
 * <p>Every method throws {@link MalformedFileException} where the file cannot be read, is not UTF-8, leaves a quotation mark open, or
 * goes beyond {@link FileLimits}.
 */
public final class CellReader implements AutoCloseable {
    private final String file;
    private final char separator;
    private final Characters characters;
    private final int mostRows;
    private int rows;
    private long lineBegan;
    private int lineLength;

    public CellReader(String file, InputStream bytes, char separator) {
        this(file, bytes, separator, FileLimits.ROWS);
    }

    CellReader(String file, InputStream bytes, char separator, int mostRows) {
        this.file = file;
        this.separator = separator;
        this.mostRows = mostRows;
        this.characters = new Characters(file, bytes, FileLimits.ROWS_BYTES);
    }

    /** The next line that is not blank, or nothing at the end. */
    public List<Cell> next() {
        while (characters.next() != Characters.END) {
            List<Cell> cells = line();
            if (cells.size() > 1 || !cells.getFirst().value().isEmpty()) {
                if (++rows > mostRows) {
                    throw cells.getFirst()
                            .wrong(file, "there are more than " + mostRows + " lines, which is as many as are read");
                }
                return cells;
            }
        }
        return List.of();
    }

    /** Something wrong with the place to which reading has come. */
    public MalformedFileException wrongHere(String reason) {
        return characters.wrong(reason);
    }

    private List<Cell> line() {
        lineBegan = characters.line();
        lineLength = 0;
        List<Cell> cells = new ArrayList<>();
        cells.add(cell());
        while (characters.next() == separator) {
            characters.advance();
            if (cells.size() == FileLimits.COLUMNS) {
                throw characters.wrong(
                        "the line has more than " + FileLimits.COLUMNS + " values, which is as many as are read");
            }
            cells.add(cell());
        }
        if (characters.next() == '\r') {
            characters.advance();
        }
        if (characters.next() == '\n') {
            characters.advance();
        }
        return cells;
    }

    private Cell cell() {
        long line = characters.line();
        long column = characters.column();
        return characters.next() == '"'
                ? new Cell(quoted(line, column), line, column + 1)
                : new Cell(plain(line, column), line, column);
    }

    private String plain(long line, long column) {
        StringBuilder text = new StringBuilder();
        while (!atEndOfCell()) {
            take(text, line, column);
        }
        return text.toString();
    }

    private String quoted(long line, long column) {
        StringBuilder text = new StringBuilder();
        characters.advance();
        while (true) {
            if (characters.next() == Characters.END) {
                throw MalformedFileException.at(
                        file, line, column, "the quotation mark that opens here is never closed");
            }
            if (characters.next() == '"') {
                characters.advance();
                if (characters.next() != '"') {
                    break;
                }
            }
            take(text, line, column);
        }
        if (!atEndOfCell()) {
            throw characters.wrong("after a closing quotation mark comes “"
                    + Shown.of(Character.toString(characters.next()))
                    + "”; a quotation mark inside quotes is written twice");
        }
        return text.toString();
    }

    private void take(StringBuilder text, long line, long column) {
        if (text.length() == FileLimits.VALUE_LENGTH) {
            throw MalformedFileException.at(
                    file,
                    line,
                    column,
                    "the value that begins here has more than " + FileLimits.VALUE_LENGTH
                            + " characters, which is as many as are read");
        }
        if (lineLength++ == FileLimits.LINE_LENGTH) {
            throw MalformedFileException.at(
                    file,
                    lineBegan,
                    1,
                    "the line that begins here has more than " + FileLimits.LINE_LENGTH
                            + " characters, which is as many as are read");
        }
        text.append((char) characters.next());
        characters.advance();
    }

    private boolean atEndOfCell() {
        int next = characters.next();
        return next == separator || next == '\n' || next == '\r' || next == Characters.END;
    }

    @Override
    public void close() {
        characters.close();
    }
}
