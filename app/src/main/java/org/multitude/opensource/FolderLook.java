package org.multitude.opensource;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.multitudelibs.publiccode.spdx.Licences;
import org.multitudelibs.publiccode.swhid.CoreSwhid;
import org.multitudelibs.publiccode.swhid.DirectoryOnDisk;
import org.multitudelibs.publiccode.swhid.GitRepository;
import org.multitudelibs.publiccode.swhid.Swhids;
import org.springframework.stereotype.Component;

/**
 * Looks at the folder that a card lies in: its licence files, and the names of its state. Links are not followed, nothing of
 * a repository's configuration has any effect, and what is too much to read at once is left out and told.
 */
@Component
class FolderLook {
    private static final int MOST_FILES = 20;
    private static final long LONGEST = 1_000_000;
    private static final String OTHERS = "LICENSES";

    /** A name that can be shown. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._+ -]{1,100}");

    private final LicenceReader reader;
    private final Clock clock;

    FolderLook(LicenceReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * What lies there; empty for a copy of a card among others, which is told by its name, and where the files cannot be read.
     * It may take long: imports look before their transaction begins.
     */
    public Optional<Look> beside(Path file, Card card) {
        String name = String.valueOf(file.getFileName());
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !name.matches("publiccode\\.ya?ml")) {
            return Optional.empty();
        }
        Map<String, byte[]> licences = new TreeMap<>();
        SortedSet<String> unread = new TreeSet<>();
        int others;
        try {
            others = gather(folder, "", licences, unread);
            if (Files.isDirectory(folder.resolve(OTHERS), LinkOption.NOFOLLOW_LINKS)) {
                gather(folder.resolve(OTHERS), OTHERS + "/", licences, unread);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        Map<String, CoreSwhid> read = new TreeMap<>();
        licences.forEach((path, bytes) -> read.put(path, Swhids.ofContent(bytes)));
        read.put(name, Swhids.ofContent(card.bytes()));
        Optional<SourceState> committed = committed(folder, read);
        List<LicenceText> texts = new ArrayList<>();
        licences.forEach((path, bytes) -> texts.addAll(reader.read(path, bytes)));
        return Optional.of(new Look(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Look.Place.FOLDER,
                Optional.empty(),
                committed.map(state -> card.software().url().toString()),
                // A folder of a card and its licence alone is no source code.
                committed.orElseGet(() -> others > 1 ? asItLies(folder) : SourceState.UNKNOWN),
                texts,
                List.copyOf(unread)));
    }

    /** Takes the licence files of a folder, the first by their names, and counts the other entries. */
    private static int gather(Path folder, String before, Map<String, byte[]> licences, SortedSet<String> unread)
            throws IOException {
        TreeSet<String> named = new TreeSet<>();
        int others = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (!Licences.isNamedAsLicence(before + name)
                        || !NAME.matcher(name).matches()
                        || !Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    others++;
                } else if (Files.size(entry) > LONGEST) {
                    unread.add(before + name);
                } else {
                    named.add(name);
                }
                if (named.size() > MOST_FILES) {
                    unread.add(before + named.pollLast());
                }
                if (unread.size() > MOST_FILES) {
                    unread.removeLast();
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        for (String name : named) {
            licences.put(before + name, Files.readAllBytes(folder.resolve(name)));
        }
        return others;
    }

    /** The last commit, when what was read here is in it byte for byte; a changed checkout is no state of the repository. */
    private static Optional<SourceState> committed(Path folder, Map<String, CoreSwhid> read) {
        if (!Files.isDirectory(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS)
                || !GitRepository.isAt(folder)
                || !FolderBounds.isReadable(folder.resolve(".git"))) {
            return Optional.empty();
        }
        try (GitRepository repository = GitRepository.open(folder)) {
            for (Map.Entry<String, CoreSwhid> file : read.entrySet()) {
                if (!repository.entry("HEAD", file.getKey()).equals(Optional.of(file.getValue()))) {
                    return Optional.empty();
                }
            }
            return Optional.of(new SourceState(
                    Optional.of(repository.directory("HEAD")),
                    Optional.of(repository.revision("HEAD")),
                    Optional.of(repository.snapshot()),
                    Optional.empty()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static SourceState asItLies(Path folder) {
        try {
            return FolderBounds.fits(folder)
                    ? SourceState.of(DirectoryOnDisk.at(folder).withoutGit().swhid())
                    : SourceState.skipped(SourceState.Skipped.TOO_MUCH);
        } catch (IOException e) {
            return SourceState.skipped(SourceState.Skipped.UNREADABLE);
        }
    }
}
