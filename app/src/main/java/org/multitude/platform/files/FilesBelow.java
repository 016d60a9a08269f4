package org.multitude.platform.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Files in a folder and at any depth below that are wanted by their names. Links to files count as files; links to folders are
 * not followed, so that no folder holds itself.
 *
 * @param files in the order of their paths
 * @param unread what could not be looked at, in the same order: nobody knows what is in it
 */
public record FilesBelow(List<Path> files, List<Unread> unread) {

    /**
     * A file or folder that could not be looked at.
     *
     * @param reason why, as half a sentence
     */
    public record Unread(Path path, String reason) {
        /** What the system said of it. */
        public static Unread of(Path path, IOException failure) {
            return new Unread(
                    path,
                    switch (failure) {
                        case AccessDeniedException _ -> "it may not be read by whoever runs this command";
                        case FileSystemException said
                        when said.getReason() != null -> "it cannot be read (" + said.getReason() + ")";
                        default -> "it cannot be read (" + failure.getClass().getSimpleName() + ")";
                    });
        }
    }

    public FilesBelow {
        files = List.copyOf(files);
        unread = List.copyOf(unread);
    }

    /**
     * Looks for them.
     *
     * @param wanted whether a file of this name is
     * @throws IOException if the folder itself cannot be looked into
     */
    public static FilesBelow of(Path folder, Predicate<String> wanted) throws IOException {
        // The folder itself may be a link, which would not be followed either.
        Path start = folder.toRealPath();
        Visit visit = new Visit(start, folder, wanted);
        Files.walkFileTree(start, visit);
        return new FilesBelow(
                visit.files.stream().sorted().toList(),
                visit.unread.stream().sorted(Comparator.comparing(Unread::path)).toList());
    }

    private static final class Visit extends SimpleFileVisitor<Path> {
        private final Path start;
        private final Path folder;
        private final Predicate<String> wanted;
        private final List<Path> files = new ArrayList<>();
        private final List<Unread> unread = new ArrayList<>();

        private Visit(Path start, Path folder, Predicate<String> wanted) {
            this.start = start;
            this.folder = folder;
            this.wanted = wanted;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (wanted.test(String.valueOf(file.getFileName()))) {
                if (Files.isRegularFile(file)) {
                    files.add(asGiven(file));
                } else if (!Files.isDirectory(file)) {
                    unread.add(new Unread(asGiven(file), "it is no file, or a link that leads to none"));
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
            if (path.equals(start)) {
                throw failure;
            }
            unread.add(Unread.of(asGiven(path), failure));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) {
            if (failure != null) {
                unread.add(Unread.of(asGiven(visited), Objects.requireNonNull(failure)));
            }
            return FileVisitResult.CONTINUE;
        }

        private Path asGiven(Path found) {
            return folder.resolve(start.relativize(found));
        }
    }
}
