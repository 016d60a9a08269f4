package org.multitudelibs.publiccode.swhid;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Objects in a file each, compressed (git's manual, gitrepository-layout(5)). */
final class LooseObjects {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");
    private static final int LONGEST_HEADER = 32;

    private record Header(ObjectType type, long size) {}

    private final Path folder;

    LooseObjects(Path folder) {
        this.folder = folder;
    }

    Optional<ObjectType> type(String id) throws IOException {
        return open(id, (header, stream) -> header.type());
    }

    Optional<GitObject> read(String id) throws IOException {
        return open(id, (header, stream) -> {
            GitObject.requireSize(header.size(), id);
            byte[] bytes = stream.readNBytes((int) header.size());
            if (bytes.length != header.size() || stream.read() >= 0) {
                throw new IOException("The object " + id + " has not the length that it tells.");
            }
            return new GitObject(header.type(), bytes);
        });
    }

    void addWithPrefix(String prefix, Set<String> found) throws IOException {
        Path fan = folder.resolve(prefix.substring(0, 2));
        if (!Files.isDirectory(fan, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(fan)) {
            for (Path file : files) {
                String id = prefix.substring(0, 2) + file.getFileName();
                if (ID.matcher(id).matches() && id.startsWith(prefix)) {
                    found.add(id);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(Header header, InputStream rest) throws IOException;
    }

    private <T> Optional<T> open(String id, Use<T> use) throws IOException {
        Path file = folder.resolve(id.substring(0, 2)).resolve(id.substring(2));
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream stream = new InflaterInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS))) {
            return Optional.of(use.of(header(stream, id), stream));
        } catch (ZipException | EOFException e) {
            throw new IOException("The object " + id + " is damaged: " + e.getMessage() + ".", e);
        }
    }

    private static Header header(InputStream stream, String id) throws IOException {
        StringBuilder text = new StringBuilder();
        int one = stream.read();
        while (one > 0 && text.length() < LONGEST_HEADER) {
            text.append((char) one);
            one = stream.read();
        }
        String[] words = text.toString().split(" ", -1);
        if (one == 0 && words.length == 2 && words[1].matches("[0-9]{1,18}")) {
            Optional<ObjectType> type = ObjectType.ofGit(words[0]);
            if (type.isPresent()) {
                return new Header(type.get(), Long.parseLong(words[1]));
            }
        }
        throw new IOException("The object " + id + " does not start with its kind and its length.");
    }
}
