package org.multitudelibs.deliberation.pabulib;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.multitudelibs.deliberation.MalformedFileException;

/**
 * The lines of a file, one at a time: values between semicolons. A value that starts with a quotation mark ends with one, and may
 * hold semicolons, line ends and doubled quotation marks; elsewhere a quotation mark is a character like others.
 */
final class PbLines implements AutoCloseable {
    private static final int END = -1;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final String file;
    private final Reader reader;
    private final char[] buffer = new char[8192];
    private int filled;
    private int at;
    private int next;
    private long line = 1;
    private long column = 1;

    PbLines(String file, InputStream bytes) {
        this.file = file;
        this.reader = new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        this.next = read();
        if (next == BYTE_ORDER_MARK) {
            next = read();
        }
    }

    /** The next line that is not blank, or nothing at the end. */
    List<PbCell> next() {
        while (next != END) {
            List<PbCell> cells = readLine();
            if (cells.size() > 1 || !cells.getFirst().value().isEmpty()) {
                return cells;
            }
        }
        return List.of();
    }

    private List<PbCell> readLine() {
        List<PbCell> cells = new ArrayList<>();
        cells.add(cell());
        while (next == ';') {
            advance();
            cells.add(cell());
        }
        if (next == '\r') {
            advance();
        }
        if (next == '\n') {
            advance();
        }
        return cells;
    }

    private PbCell cell() {
        long startLine = line;
        long startColumn = column;
        return next == '"'
                ? new PbCell(quoted(startLine, startColumn), startLine, startColumn + 1)
                : new PbCell(plain(), startLine, startColumn);
    }

    private String plain() {
        StringBuilder text = new StringBuilder();
        while (!atEndOfCell()) {
            text.append((char) next);
            advance();
        }
        return text.toString();
    }

    private String quoted(long startLine, long startColumn) {
        StringBuilder text = new StringBuilder();
        advance();
        while (true) {
            if (next == END) {
                throw MalformedFileException.at(
                        file, startLine, startColumn, "the quotation mark that opens here is never closed");
            }
            if (next == '"') {
                advance();
                if (next != '"') {
                    break;
                }
            }
            text.append((char) next);
            advance();
        }
        if (!atEndOfCell()) {
            throw MalformedFileException.at(
                    file,
                    line,
                    column,
                    "after a closing quotation mark comes “" + (char) next
                            + "”; a quotation mark inside quotes is written twice");
        }
        return text.toString();
    }

    private boolean atEndOfCell() {
        return next == ';' || next == '\n' || next == '\r' || next == END;
    }

    private void advance() {
        boolean ends = next == '\n';
        boolean alone = next == '\r';
        next = read();
        if (ends || alone && next != '\n') {
            line++;
            column = 1;
        } else {
            column++;
        }
    }

    private int read() {
        if (at == filled) {
            filled = fill();
            at = 0;
        }
        return filled < 0 ? END : buffer[at++];
    }

    private int fill() {
        try {
            return filled < 0 ? END : reader.read(buffer);
        } catch (CharacterCodingException e) {
            throw MalformedFileException.in(file, "it is not written in UTF-8", e);
        } catch (IOException e) {
            throw MalformedFileException.in(file, "it cannot be read (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw MalformedFileException.in(file, "it cannot be closed (" + e.getMessage() + ")", e);
        }
    }
}
