package org.multitudelibs.publiccode.swhid;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The bytes of names on disk. Java shows names as text and loses what the system's encoding cannot tell; the URI of a
 * path, however, is made of its bytes.
 */
final class PathBytes {
    private PathBytes() {}

    /** The bytes of the last name of an absolute path. */
    static byte[] ofName(Path file) {
        String name = String.valueOf(file.getFileName());
        if (isCertain(name) || !isUnix(file)) {
            return name.getBytes(StandardCharsets.UTF_8);
        }
        byte[] whole = bytes(file);
        int slash = whole.length - 1;
        while (whole[slash] != '/') {
            slash--;
        }
        return Arrays.copyOfRange(whole, slash + 1, whole.length);
    }

    /** The bytes of the target of a symbolic link, as it is written on disk. */
    static byte[] ofTarget(Path target) {
        String text = target.toString();
        if (isCertain(text) || !isUnix(target)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        byte[] whole = bytes(target);
        if (target.isAbsolute()) {
            return whole;
        }
        int prefix = bytes(target.getFileSystem().getPath("").toAbsolutePath()).length;
        int start = prefix == 1 ? 1 : prefix + 1;
        return Arrays.copyOfRange(whole, start, whole.length);
    }

    /** ASCII means itself in every encoding of systems; a question mark may stand for something else. */
    static boolean isCertain(String name) {
        return name.chars().allMatch(point -> point >= 0x20 && point < 0x7F && point != '?');
    }

    private static boolean isUnix(Path path) {
        return path.getFileSystem() == FileSystems.getDefault()
                && path.getFileSystem().getSeparator().equals("/");
    }

    private static byte[] bytes(Path path) {
        String encoded = path.toUri().getRawPath();
        // A slash is added after what is a folder.
        int end = encoded.length() > 1
                        && encoded.endsWith("/")
                        && !path.toString().endsWith("/")
                ? encoded.length() - 1
                : encoded.length();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(end);
        for (int i = 0; i < end; i++) {
            if (encoded.charAt(i) == '%') {
                bytes.write(HexFormat.fromHexDigits(encoded, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(encoded.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
