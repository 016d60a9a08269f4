package org.multitudelibs.deliberation.polis;

import java.util.OptionalLong;

/** A file that cannot be read as Polis writes it: which one, where, and why. */
public final class PolisFileException extends RuntimeException {
    private final String file;
    private final OptionalLong line;

    PolisFileException(String file, long line, String reason) {
        super(file + ", line " + line + ": " + reason);
        this.file = file;
        this.line = OptionalLong.of(line);
    }

    PolisFileException(String file, String reason, Throwable cause) {
        super(file + ": " + reason, cause);
        this.file = file;
        this.line = OptionalLong.empty();
    }

    PolisFileException(String file, String reason) {
        super(file + ": " + reason);
        this.file = file;
        this.line = OptionalLong.empty();
    }

    /** The file's name. */
    public String file() {
        return file;
    }

    /** The line, counted from 1, where it is known. */
    public OptionalLong line() {
        return line;
    }
}
