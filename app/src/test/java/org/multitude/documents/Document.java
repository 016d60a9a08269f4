package org.multitude.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document of the repository with parts that the code writes, each between {@code <!-- from the code: NAME -->} and
 * {@code <!-- end -->}.
 */
final class Document {
    /** Set, as {@code ./multitude docs} does, to write the parts instead of comparing them. */
    private static final boolean RENEW = Boolean.getBoolean("renew");

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final Path file;

    Document(String path) {
        file = ROOT.resolve(path);
    }

    /** The whole text. */
    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The part as committed; when renewing, the given text is committed first. */
    String part(String name, String current) {
        String text = text();
        String start = "<!-- from the code: " + name + " -->\n\n";
        int from = text.indexOf(start) + start.length();
        int to = text.indexOf("<!-- end -->", from);
        if (!text.contains(start) || to < 0) {
            throw new AssertionError(file + " has no part named " + name);
        }
        if (!RENEW) {
            return text.substring(from, to).strip() + "\n";
        }
        write(text.substring(0, from) + current + "\n" + text.substring(to));
        return current;
    }

    private void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
