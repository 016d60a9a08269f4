package org.multitude.opendata;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** What the first bytes of a file say that it is. */
enum Content {
    ZIP(0x50, 0x4b, 0x03, 0x04),
    PDF(0x25, 0x50, 0x44, 0x46, 0x2d),
    OLE(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    GZIP(0x1f, 0x8b),
    SEVENZIP(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c),
    RAR(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07),
    PARQUET(0x50, 0x41, 0x52, 0x31),
    SQLITE(0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74, 0x20, 0x33, 0x00),
    PNG(0x89, 0x50, 0x4e, 0x47),
    JPEG(0xff, 0xd8, 0xff),
    HTML,
    XML,
    JSON,
    TEXT,
    BINARY;

    private final byte[] magic;

    Content(int... magic) {
        this.magic = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) {
            this.magic[i] = (byte) magic[i];
        }
    }

    /** Code in the sentences that name it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a file that begins with these bytes is. */
    static Content of(byte[] head) {
        for (Content content : values()) {
            if (content.magic.length > 0
                    && head.length >= content.magic.length
                    && Arrays.equals(head, 0, content.magic.length, content.magic, 0, content.magic.length)) {
                return content;
            }
        }
        for (byte octet : head) {
            if (octet == 0) {
                return BINARY;
            }
        }
        return ofText(new String(head, StandardCharsets.ISO_8859_1));
    }

    private static Content ofText(String head) {
        String start =
                head.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.contains("<!doctype html")) {
            return HTML;
        }
        if (start.startsWith("<")) {
            return start.contains("<html") ? HTML : XML;
        }
        return start.startsWith("{") || start.startsWith("[") ? JSON : TEXT;
    }

    /** Whether a file of this family of formats may be so. */
    boolean fits(String family) {
        return switch (family) {
            case "csv" -> this == TEXT || this == JSON;
            case "text" -> this == TEXT || this == JSON || this == XML;
            case "json" -> this == JSON;
            case "xml" -> this == XML;
            case "html" -> this == HTML || this == XML;
            case "zip" -> this == ZIP;
            case "ole" -> this == OLE;
            case "pdf" -> this == PDF;
            case "gzip" -> this == GZIP;
            case "parquet" -> this == PARQUET;
            case "sqlite" -> this == SQLITE;
            case "png" -> this == PNG;
            case "jpeg" -> this == JPEG;
            default -> true;
        };
    }
}
