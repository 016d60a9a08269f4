package org.multitude.opensource;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** How much of a folder an import reads to name its state: about two seconds' worth. */
final class FolderBounds extends SimpleFileVisitor<Path> {
    static final int MOST_FILES = 20_000;
    static final long MOST_BYTES = 500_000_000;
    static final int MOST_REFERENCES = 20_000;
    private static final long LONGEST_PACKED = 4_000_000;

    private final Path root;
    private final int mostFiles;
    private long files;
    private long bytes;

    private FolderBounds(Path root, int mostFiles) {
        this.root = root;
        this.mostFiles = mostFiles;
    }

    /** Whether all files of a folder, repositories in it aside, are few and short enough; stops at the first too many. */
    static boolean fits(Path folder) throws IOException {
        return new FolderBounds(folder, MOST_FILES).walk();
    }

    /** Whether the branches and tags of a repository are few enough. */
    static boolean isReadable(Path git) {
        try {
            Path packed = git.resolve("packed-refs");
            return (!Files.isRegularFile(packed) || Files.size(packed) <= LONGEST_PACKED)
                    && new FolderBounds(git.resolve("refs"), MOST_REFERENCES).walk();
        } catch (IOException e) {
            return false;
        }
    }

    private boolean walk() throws IOException {
        Files.walkFileTree(root, this);
        return !isTooMuch();
    }

    private boolean isTooMuch() {
        return files > mostFiles || bytes > MOST_BYTES;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        files++;
        if (isTooMuch()) {
            return FileVisitResult.TERMINATE;
        }
        return folder.endsWith(".git") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        files++;
        bytes += attributes.size();
        return isTooMuch() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
}
