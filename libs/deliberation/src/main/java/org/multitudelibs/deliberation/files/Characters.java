package org.multitudelibs.deliberation.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.multitudelibs.deliberation.MalformedFileException;

/**
 * The characters of a file in UTF-8, one at a time and each with its line and column; a byte order mark is passed over. Lines end
 * with {@code \n}, {@code \r\n} or {@code \r}. To be closed.
 */
public final class Characters implements AutoCloseable {
    /** What comes after the last character. */
    public static final int END = -1;

    private static final int BUFFER = 1 << 13;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final String file;
    private final InputStream bytes;
    private final long most;
    // Its default is to report what is not UTF-8.
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER).limit(0);
    private final CharBuffer out = CharBuffer.allocate(BUFFER).limit(0);
    private long read;
    private boolean ended;

    /** What is wrong after the characters that are decoded, and has still to be said. */
    private @Nullable String wrong;

    private int next;
    private long line = 1;
    private long column = 1;

    /**
     * Begins to read.
     *
     * @param file its name, for what is said of it
     * @param most how many bytes it may have
     * @throws MalformedFileException here and in {@link #advance} where it cannot be read, is too large, or is not UTF-8
     */
    public Characters(String file, InputStream bytes, long most) {
        this.file = file;
        this.bytes = bytes;
        this.most = most;
        next = read();
        if (next == BYTE_ORDER_MARK) {
            next = read();
        }
    }

    /** All characters of a file. */
    public static String all(String file, InputStream bytes, long most) {
        StringBuilder text = new StringBuilder();
        // What it reads from is for the caller to close.
        @SuppressWarnings("resource")
        Characters characters = new Characters(file, bytes, most);
        while (characters.next() != END) {
            text.append((char) characters.next());
            characters.advance();
        }
        return text.toString();
    }

    /** The next character, or {@link #END}. */
    public int next() {
        return next;
    }

    /** The line of the next character, from 1. */
    public long line() {
        return line;
    }

    /** The place of the next character in its line, from 1. */
    public long column() {
        return column;
    }

    /** Goes over the next character. */
    public void advance() {
        boolean carriageReturn = next == '\r';
        if (next == '\n') {
            line++;
            column = 1;
        } else {
            column++;
        }
        next = read();
        if (carriageReturn && next != '\n') {
            line++;
            column = 1;
        }
    }

    /** Something wrong here. */
    MalformedFileException wrong(String reason) {
        return MalformedFileException.at(file, line, column, reason);
    }

    private int read() {
        if (!out.hasRemaining()) {
            fill();
        }
        return out.hasRemaining() ? out.get() : END;
    }

    private void fill() {
        out.clear();
        while (wrong == null && out.position() == 0) {
            CoderResult result = decoder.decode(in, out, ended);
            if (result.isError()) {
                wrong = "what comes here is not written in UTF-8";
            } else if (out.position() == 0) {
                if (ended) {
                    break;
                }
                more();
            }
        }
        if (out.position() == 0 && wrong != null) {
            throw wrong(wrong);
        }
        out.flip();
    }

    private void more() {
        in.compact();
        try {
            int count = bytes.read(in.array(), in.position(), in.remaining());
            ended = count < 0;
            in.position(in.position() + Math.max(count, 0)).flip();
            read += Math.max(count, 0);
        } catch (IOException e) {
            throw MalformedFileException.unreadable(file, line, column, e);
        }
        if (read > most) {
            wrong = "it goes on here beyond " + most + " bytes, more than is read of such a file";
        }
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw MalformedFileException.unreadable(file, e);
        }
    }
}
