package org.multitude;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multitude.platform.files.FilesBelow;
import org.multitudelibs.deliberation.blt.BltElection;
import org.multitudelibs.deliberation.polis.PolisFile;
import org.multitudelibs.deliberation.polis.PolisFolder;
import org.multitudelibs.deliberation.preflib.PrefLibFile;

/** Finds out what a file or a folder is, and counts it again. */
final class RecountFiles {
    private static final Set<String> PREFLIB = Set.of("soc", "soi", "toc", "toi");

    /** What tells a folder of Polis. */
    private static final Set<String> POLIS = Set.of("comments.csv", "comments.csv.gz", "votes.csv", "votes.csv.gz");

    private final Asked asked;

    RecountFiles(Asked asked) {
        this.asked = asked;
    }

    /**
     * Counts it.
     *
     * @throws IOException if it cannot be read
     * @throws ProviderNotFoundException if it is nothing that is known here
     * @throws IllegalArgumentException if the rule cannot count such ballots
     * @throws UnknownRule if no rule of this name counts such ballots
     */
    Recounted count(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            try (Waiting waiting = new Waiting()) {
                return file(path, waiting);
            }
        }
        PolisFolder polis = new PolisFolder(path);
        if (polis.has(PolisFile.COMMENTS) || polis.has(PolisFile.VOTES)) {
            try (Waiting waiting = new Waiting()) {
                return opinions(path, path, waiting);
            }
        }
        return folder(path);
    }

    /** Counts a conversation again that was given as one path, a folder or an archive. */
    private OpinionRecount opinions(Path given, Path folder, Steps steps) {
        asked.refuseAll("opinion maps");
        PolisFolder polis = new PolisFolder(folder);
        String missing = Stream.of(PolisFile.COMMENTS, PolisFile.VOTES)
                .filter(file -> !polis.has(file))
                .map(PolisFile::fileName)
                .collect(Collectors.joining(" and no "));
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    given + " has no " + missing
                            + ": give polis.zip from the page of the consultation, or a folder that has comments.csv and votes.csv");
        }
        return OpinionRecount.of(folder, steps);
    }

    private Recounted file(Path path, Steps steps) throws IOException {
        return switch (ending(String.valueOf(path.getFileName()))) {
            case "pb" -> BudgetRecount.of(path, asked, steps);
            case "blt" -> BallotsRecount.of(ReadBallots.of(BltElection.read(path)), asked);
            case String ending when PREFLIB.contains(ending) -> preflib(path, steps);
            case "csv" ->
                throw new IllegalArgumentException(
                        path + " is one table, from which alone no map is computed: give polis.zip,"
                                + " which is on the same page of the consultation, or the folder that has comments.csv and votes.csv");
            default -> {
                try (FileSystem zip = FileSystems.newFileSystem(path)) {
                    yield opinions(path, zip.getPath("/"), steps);
                }
            }
        };
    }

    private BallotsRecount preflib(Path path, Steps steps) throws IOException {
        try (InputStream bytes = steps.open(path)) {
            return BallotsRecount.of(
                    ReadBallots.of(PrefLibFile.read(String.valueOf(path.getFileName()), bytes)), asked);
        }
    }

    private FolderRecount folder(Path folder) throws IOException {
        FilesBelow found = FilesBelow.of(folder, name -> isBallots(name) || POLIS.contains(name));
        // A conversation is its folder, once.
        List<Path> files = found.files().stream()
                .map(file ->
                        isBallots(String.valueOf(file.getFileName())) ? file : Objects.requireNonNull(file.getParent()))
                .distinct()
                .toList();
        if (files.isEmpty() && found.unread().isEmpty()) {
            throw new ProviderNotFoundException();
        }
        ProgressLine progress = new ProgressLine("files");
        List<FolderRecount.One> counted = new ArrayList<>();
        for (Path file : files) {
            progress.at(counted.size(), files.size());
            counted.add(one(folder.relativize(file).toString(), file));
        }
        progress.end();
        found.unread()
                .forEach(unread -> counted.add(new FolderRecount.One(
                        folder.relativize(unread.path()).toString(), Optional.empty(), unread.reason())));
        return new FolderRecount(counted);
    }

    private FolderRecount.One one(String name, Path file) {
        try {
            Recounted result =
                    Files.isDirectory(file) ? opinions(file, file, Steps.UNWATCHED) : file(file, Steps.UNWATCHED);
            return new FolderRecount.One(name, Optional.of(result), "");
        } catch (IOException e) {
            return new FolderRecount.One(name, Optional.empty(), "it cannot be read");
        } catch (IllegalArgumentException e) {
            return new FolderRecount.One(name, Optional.empty(), e.getMessage() + ".");
        } catch (RuntimeException | OutOfMemoryError e) {
            // Whatever is wrong with one file, the others are counted.
            return new FolderRecount.One(name, Optional.empty(), Failures.sentence(e));
        }
    }

    private static boolean isBallots(String name) {
        String ending = ending(name);
        return ending.equals("pb") || ending.equals("blt") || PREFLIB.contains(ending);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
