package org.multitude.opensource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.multitude.platform.files.FilesBelow;
import org.multitude.platform.imports.UnreadableSource;

/** Finds cards: one file, or every file below a folder whose name says that it is one. */
final class CardFiles {
    private CardFiles() {}

    /**
     * Their paths, in order, and what could not be looked at.
     *
     * @throws UnreadableSource when there is no such file or folder, or no card in it
     */
    static FilesBelow in(Path source) {
        if (Files.isRegularFile(source)) {
            return new FilesBelow(List.of(source), List.of());
        }
        if (!Files.isDirectory(source)) {
            throw new UnreadableSource(source + " is neither a file nor a folder: look at the path.");
        }
        try {
            FilesBelow found = FilesBelow.of(source, CardFiles::named);
            if (found.files().isEmpty() && found.unread().isEmpty()) {
                throw new UnreadableSource(source + " holds no file called publiccode.yml.");
            }
            return found;
        } catch (IOException e) {
            throw UnreadableSource.of(source, e);
        }
    }

    private static boolean named(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith("publiccode.yml") || name.endsWith("publiccode.yaml");
    }
}
