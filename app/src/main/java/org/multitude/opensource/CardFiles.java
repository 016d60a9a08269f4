package org.multitude.opensource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.multitude.platform.imports.UnreadableSource;

/** Finds cards: one file, or every file below a folder whose name says that it is one. */
final class CardFiles {
    private static final int DEEPEST = 40;

    private CardFiles() {}

    /**
     * Their paths, in order.
     *
     * @throws UnreadableSource when there is no such file or folder, or no card in it
     */
    static List<Path> in(Path source) {
        if (Files.isRegularFile(source)) {
            return List.of(source);
        }
        if (!Files.isDirectory(source)) {
            throw new UnreadableSource(source + " is neither a file nor a folder: look at the path.");
        }
        // Links are not followed, so a folder cannot hold itself.
        try (Stream<Path> below = Files.walk(source, DEEPEST)) {
            List<Path> found = below.filter(Files::isRegularFile)
                    .filter(CardFiles::named)
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new UnreadableSource(source + " holds no file called publiccode.yml.");
            }
            return found;
        } catch (IOException | UncheckedIOException e) {
            throw UnreadableSource.of(source, e);
        }
    }

    private static boolean named(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith("publiccode.yml") || name.endsWith("publiccode.yaml");
    }
}
