package org.multitude.platform.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables opened, each a database and what it says of itself, named by the hash of its file. It may be deleted at any
 * time; beyond its size, those that nobody asked for longest go.
 */
final class TableCache {
    private static final Logger LOG = LoggerFactory.getLogger(TableCache.class);
    private static final String DATABASE = ".duckdb";
    private static final String ABOUT = ".json";
    private static final String PART = ".part";
    private static final Duration ABANDONED = Duration.ofHours(6);

    /** Noting each reading would write each time. */
    private static final Duration NOTED = Duration.ofHours(1);

    private final Path folder;
    private final long limit;

    TableCache(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /** Where the database of a file is, or would be. */
    Path database(String sha256) {
        return folder.resolve(sha256 + DATABASE);
    }

    /** What an opened table says of itself. */
    Optional<Table> find(String sha256) {
        Path about = folder.resolve(sha256 + ABOUT);
        try {
            if (!Files.exists(database(sha256))) {
                return Optional.empty();
            }
            Table table = Wire.JSON.readValue(Files.readAllBytes(about), Table.class);
            note(about);
            return Optional.of(table);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} is not what it should be, and is made again.", about, e);
            forget(sha256);
            return Optional.empty();
        }
    }

    /** Somebody asked for it. */
    void note(String sha256) {
        note(folder.resolve(sha256 + ABOUT));
    }

    private static void note(Path about) {
        try {
            Instant now = Instant.now();
            if (Files.getLastModifiedTime(about).toInstant().isBefore(now.minus(NOTED))) {
                Files.setLastModifiedTime(about, FileTime.from(now));
            }
        } catch (IOException e) {
            LOG.debug("{} was not noted", about, e);
        }
    }

    /** A place for a database that is not whole yet. */
    Path part() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.resolve(UUID.randomUUID() + PART);
    }

    /** Takes a database that is whole. */
    void keep(String sha256, Path part, Table table) throws IOException {
        Path about = part();
        Files.write(about, Wire.JSON.writeValueAsBytes(table));
        Files.move(part, database(sha256), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // Before it is found: whoever finds it finds the room made too.
        makeRoom(sha256);
        Files.move(
                about,
                folder.resolve(sha256 + ABOUT),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what a failed opening left. */
    void discard(Path part) {
        try {
            Files.deleteIfExists(part);
            Files.deleteIfExists(part.resolveSibling(part.getFileName() + ".wal"));
        } catch (IOException e) {
            LOG.warn("{} could not be removed.", part, e);
        }
    }

    /** Removes a table. */
    void forget(String sha256) {
        try {
            Files.deleteIfExists(database(sha256));
            Files.deleteIfExists(folder.resolve(sha256 + ABOUT));
        } catch (IOException e) {
            LOG.warn("The table {} could not be removed from the cache.", sha256, e);
        }
    }

    /** The hashes of all files that have a table here. */
    List<String> all() {
        return in(DATABASE).stream().map(TableCache::name).toList();
    }

    /** Removes what processes that were killed left unfinished. */
    void tidy() {
        for (Path part : in(PART)) {
            if (modified(part).isBefore(Instant.now().minus(ABANDONED))) {
                discard(part);
            }
        }
    }

    private void makeRoom(String but) {
        List<Path> oldest = new ArrayList<>(in(DATABASE));
        oldest.sort(Comparator.comparing(path -> modified(folder.resolve(name(path) + ABOUT))));
        long size = oldest.stream().mapToLong(TableCache::size).sum();
        for (Path path : oldest) {
            if (size > limit && !name(path).equals(but)) {
                size -= size(path);
                forget(name(path));
            }
        }
    }

    private List<Path> in(String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().endsWith(ending))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path database) {
        String name = database.getFileName().toString();
        return name.substring(0, name.length() - DATABASE.length());
    }

    private static Instant modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            return 0;
        }
    }
}
