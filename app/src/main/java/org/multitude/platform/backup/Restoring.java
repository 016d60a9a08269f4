package org.multitude.platform.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.multitude.platform.files.Durable;
import org.springframework.util.FileSystemUtils;

/**
 * A data directory that is being restored: the new one grows in its folder {@code restoring} while the old one stays as it
 * is, and takes its place when it is whole. What was there before is kept in a folder beside. A restoring that is
 * interrupted while it changes places is taken up by the next one; until then nothing starts there.
 */
public final class Restoring {
    private static final String NAME = "restoring";
    private static final String BEFORE = "before-restore-";
    private static final String WHOLE = "whole";
    private static final String EMPTIED = "emptied";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Path data;

    /** That of a data directory. */
    public Restoring(Path data) {
        this.data = data;
    }

    /** Where the new installation grows. */
    public Path folder() {
        return data.resolve(NAME);
    }

    /**
     * Refuses to start anything in a directory whose restoring was interrupted.
     *
     * @throws BadArchive with what to do
     */
    public static void refuseUnfinished(Path data) {
        if (Files.exists(data.resolve(NAME).resolve(WHOLE))) {
            throw new BadArchive("A restoring of " + data
                    + " was interrupted just before its end: run the same restore again, it is finished then.");
        }
    }

    /** Whether one was interrupted after the new installation was whole; {@link #finish} ends it. */
    public boolean isInterrupted() {
        return Files.exists(folder().resolve(WHOLE));
    }

    /** An empty folder for the new installation. */
    public Path begin() throws IOException {
        FileSystemUtils.deleteRecursively(folder());
        boolean fresh = !Files.exists(data);
        Files.createDirectories(data);
        if (fresh) {
            traversable(data);
        }
        Files.createDirectory(folder());
        traversable(folder());
        return folder();
    }

    /** The database runs as somebody else, who must get through. */
    private static void traversable(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    }

    /** Gives up: what was there before was never touched. */
    public void abandon() throws IOException {
        FileSystemUtils.deleteRecursively(folder());
    }

    /**
     * Puts the new installation in the place of the old one.
     *
     * @return where the old one is now, if there was one
     */
    public Optional<Path> finish() throws IOException {
        Path whole = folder().resolve(WHOLE);
        if (!Files.exists(whole)) {
            // All that is in it first: the mark is what says that it may take the place.
            Durable.forceAll(folder());
            mark(whole, BEFORE + MOMENT.format(LocalDateTime.now()));
        }
        Path before = data.resolve(Files.readString(whole));
        Path emptied = folder().resolve(EMPTIED);
        if (!Files.exists(emptied)) {
            for (Path old : in(data)) {
                String name = old.getFileName().toString();
                if (!name.equals(NAME) && !name.startsWith(BEFORE)) {
                    Files.createDirectories(
                            before, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
                    Files.move(old, before.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            Durable.force(data);
            if (Files.exists(before)) {
                Durable.force(before);
            }
            mark(emptied, "");
        }
        for (Path fresh : in(folder())) {
            String name = fresh.getFileName().toString();
            if (!isMark(name)) {
                Files.move(fresh, data.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Durable.force(data);
        // First, as without it the other mark means nothing.
        Files.delete(whole);
        Durable.force(folder());
        FileSystemUtils.deleteRecursively(folder());
        return Files.exists(before) ? Optional.of(before) : Optional.empty();
    }

    /** Also one that was being made. */
    private static boolean isMark(String name) {
        return name.startsWith(WHOLE) || name.startsWith(EMPTIED);
    }

    /** A mark is there whole or not at all, also after a power cut. */
    private static void mark(Path mark, String text) throws IOException {
        Durable.write(mark, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
