package org.multitudelibs.publiccode.swhid;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The references of a repository: {@code HEAD}, the files below {@code refs}, and those packed in {@code packed-refs},
 * which count where there is no file. Names are bytes. Links on disk are refused, not followed. Source: git's manual,
 * gitrepository-layout(5) and git-pack-refs(1).
 */
final class GitReferences {
    /** What a reference holds. */
    sealed interface Value {}

    /** @param id 40 hexadecimal digits */
    record Id(String id) implements Value {}

    record Symbolic(ByteString name) implements Value {}

    static final ByteString HEAD = ByteString.of("HEAD");

    private static final int LONGEST_FILE = 8 * 1024;
    private static final int DEEPEST = 200;
    private static final int LONGEST_LINE = 64 * 1024;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final SortedMap<ByteString, Value> values = new TreeMap<>();

    private GitReferences() {}

    /** All of them, {@code HEAD} too, by name. */
    static SortedMap<ByteString, Value> read(Path git) throws IOException {
        GitReferences references = new GitReferences();
        Path packed = git.resolve("packed-refs");
        if (Files.exists(packed, LinkOption.NOFOLLOW_LINKS)) {
            references.readPacked(packed);
        }
        references.readFolder(git.resolve("refs"), "refs/".getBytes(StandardCharsets.US_ASCII), 0);
        references.readFile(git.resolve("HEAD"), HEAD);
        return references.values;
    }

    private void readFolder(Path folder, byte[] prefix, int depth) throws IOException {
        if (depth == DEEPEST) {
            throw new IOException("References are nested deeper than " + DEEPEST + " folders.");
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                byte[] last = PathBytes.ofName(file);
                byte[] name = Arrays.copyOf(prefix, prefix.length + last.length);
                System.arraycopy(last, 0, name, prefix.length, last.length);
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    byte[] deeper = Arrays.copyOf(name, name.length + 1);
                    deeper[name.length] = '/';
                    readFolder(file, deeper, depth + 1);
                } else if (!new String(last, StandardCharsets.ISO_8859_1).endsWith(".lock")) {
                    readFile(file, ByteString.of(name));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private void readFile(Path file, ByteString name) throws IOException {
        requireFile(file);
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            bytes = stream.readNBytes(LONGEST_FILE);
        }
        // One character a byte, so that a name is as it was.
        String text = new String(bytes, StandardCharsets.ISO_8859_1).stripTrailing();
        if (text.startsWith("ref:")) {
            ByteString target = ByteString.of(text.substring(4).stripLeading().getBytes(StandardCharsets.ISO_8859_1));
            if (target.holds(0)) {
                throw new IOException("The reference " + Quoted.of(name.toString()) + " names one with a NUL.");
            }
            values.put(name, new Symbolic(target));
        } else {
            values.put(name, new Id(id(text, name)));
        }
    }

    private void readPacked(Path file) throws IOException {
        requireFile(file);
        try (InputStream stream =
                new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), 64 * 1024)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int one = stream.read(); one >= 0; one = stream.read()) {
                if (one == '\n') {
                    readPackedLine(line.toByteArray());
                    line.reset();
                } else if (line.size() == LONGEST_LINE) {
                    throw new IOException("The file packed-refs has a line longer than " + LONGEST_LINE + " bytes.");
                } else {
                    line.write(one);
                }
            }
            readPackedLine(line.toByteArray());
        }
    }

    private void readPackedLine(byte[] bytes) throws IOException {
        String line = new String(bytes, StandardCharsets.ISO_8859_1);
        // What a tag leads to stands on the next line and is not needed.
        if (line.isEmpty() || line.startsWith("#") || line.startsWith("^")) {
            return;
        }
        int space = line.indexOf(' ');
        if (space < 0 || line.indexOf('\0') >= 0) {
            throw new IOException("The file packed-refs has a line without a name: " + Quoted.of(line) + ".");
        }
        ByteString name = ByteString.of(Arrays.copyOfRange(bytes, space + 1, bytes.length));
        values.put(name, new Id(id(line.substring(0, space), name)));
    }

    private static String id(String text, ByteString name) throws IOException {
        if (SHA256.matcher(text).matches()) {
            throw new IOException(
                    "The repository names its objects by SHA-256; version 1 of SWHID needs SHA-1 repositories.");
        }
        if (!ID.matcher(text).matches()) {
            throw new IOException("The reference " + Quoted.of(name.toString())
                    + " holds neither an object's name nor another reference: " + Quoted.of(text)
                    + ". Mend the repository (git fsck).");
        }
        return text;
    }

    private static void requireFile(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(Quoted.of(file) + " is no file.");
        }
    }
}
