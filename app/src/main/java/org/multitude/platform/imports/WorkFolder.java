package org.multitude.platform.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Folders for one import's use; those that a killed import left behind go when the next one needs some. */
final class WorkFolder {
    private static final String PREFIX = "work-";

    private final Path parent;
    private final List<Path> made = new ArrayList<>();

    WorkFolder(Path parent) {
        this.parent = parent;
    }

    /** A new one, empty. */
    Path fresh() {
        try {
            Files.createDirectories(parent);
            removeOrphans();
            Path folder = Files.createTempDirectory(
                    parent, PREFIX + ProcessHandle.current().pid() + "-");
            made.add(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("no folder can be made in " + parent, e);
        }
    }

    void remove() {
        made.forEach(WorkFolder::remove);
        made.clear();
    }

    private void removeOrphans() throws IOException {
        try (var folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (!alive(folder.getFileName().toString())) {
                    remove(folder);
                }
            }
        }
    }

    private static boolean alive(String name) {
        String[] parts = name.split("-");
        return parts.length > 1
                && parts[1].matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(parts[1])).isPresent();
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be removed", e);
        }
    }
}
