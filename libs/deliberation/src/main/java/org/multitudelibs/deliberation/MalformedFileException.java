package org.multitudelibs.deliberation;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A file that cannot be read as its format says: which one, where, and why. The message is a sentence for whoever wrote the
 * file: {@code budget.pb, line 12, column 7: “12,5x” is not an amount}.
 */
public final class MalformedFileException extends RuntimeException {
    private final String file;
    private final OptionalLong line;
    private final OptionalLong column;

    private MalformedFileException(
            String file, OptionalLong line, OptionalLong column, String reason, @Nullable Throwable cause) {
        super(
                file
                        + (line.isPresent() ? ", line " + line.getAsLong() : "")
                        + (column.isPresent() ? ", column " + column.getAsLong() : "")
                        + ": "
                        + reason,
                cause);
        this.file = file;
        this.line = line;
        this.column = column;
    }

    /** Something wrong at one place; line and column are counted from 1, the column in characters. */
    public static MalformedFileException at(String file, long line, long column, String reason) {
        return new MalformedFileException(file, OptionalLong.of(line), OptionalLong.of(column), reason, null);
    }

    /** Something wrong with a whole file. */
    public static MalformedFileException in(String file, String reason) {
        return new MalformedFileException(file, OptionalLong.empty(), OptionalLong.empty(), reason, null);
    }

    /** A file that is not there, or cannot be opened or closed. */
    public static MalformedFileException unreadable(String file, IOException e) {
        return new MalformedFileException(file, OptionalLong.empty(), OptionalLong.empty(), reason(e), e);
    }

    /** A file that cannot be read on from one place. */
    public static MalformedFileException unreadable(String file, long line, long column, IOException e) {
        return new MalformedFileException(file, OptionalLong.of(line), OptionalLong.of(column), reason(e), e);
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException
                ? "there is no such file"
                : "it cannot be read (" + e.getMessage() + ")";
    }

    /** The file's name. */
    public String file() {
        return file;
    }

    /** The line, counted from 1, where it is known. */
    public OptionalLong line() {
        return line;
    }

    /** The character in the line, counted from 1, where it is known. */
    public OptionalLong column() {
        return column;
    }
}
