package org.multitude.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds how the characters of a file are written by decoding all of it: UTF-8, else windows-1252. */
final class CharsetFinder {
    private static final int BUFFER = 64 * 1024;
    private static final List<Charset> TRIED = List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));

    private CharsetFinder() {}

    /** The first charset in which the whole file is text without control characters. */
    static Optional<Charset> find(Path file) throws IOException {
        for (Charset charset : TRIED) {
            if (isText(file, charset)) {
                return Optional.of(charset);
            }
        }
        return Optional.empty();
    }

    private static boolean isText(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        try (InputStream input = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                bytes.compact();
                int read = input.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(bytes, chars.clear(), end);
                if (result.isError() || holdsControls(chars.flip())) {
                    return false;
                }
            }
            return !decoder.flush(chars.clear()).isError();
        }
    }

    private static boolean holdsControls(CharBuffer chars) {
        while (chars.hasRemaining()) {
            char c = chars.get();
            boolean allowed = c >= ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0x1a;
            if (!allowed || c >= 0x7f && c < 0xa0 && c != 0x85) {
                return true;
            }
        }
        return false;
    }
}
