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
import java.util.TreeMap;
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
    private static final int MOST_ENTRIES = 5_000;
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

    /** What lies there; empty for a copy of a card among others, which is told by its name. */
    Optional<Look> beside(Path file, Card card) {
        String name = String.valueOf(file.getFileName());
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !name.matches("publiccode\\.ya?ml")) {
            return Optional.empty();
        }
        Map<String, byte[]> licences = new TreeMap<>();
        int others;
        try {
            others = gather(folder, "", licences);
            if (Files.isDirectory(folder.resolve(OTHERS), LinkOption.NOFOLLOW_LINKS)) {
                gather(folder.resolve(OTHERS), OTHERS + "/", licences);
            }
        } catch (IOException e) {
            return Optional.of(
                    look(Optional.empty(), SourceState.skipped(SourceState.Skipped.UNREADABLE), new TreeMap<>()));
        }
        Map<String, CoreSwhid> read = new TreeMap<>();
        licences.forEach((path, bytes) -> read.put(path, Swhids.ofContent(bytes)));
        read.put(name, Swhids.ofContent(card.bytes()));
        Optional<SourceState> committed = committed(folder, read);
        if (committed.isPresent()) {
            return Optional.of(look(Optional.of(card.software().url().toString()), committed.get(), licences));
        }
        // A folder of a card and its licence alone is no source code.
        SourceState state = others > 1 ? asItLies(folder) : SourceState.UNKNOWN;
        return Optional.of(look(Optional.empty(), state, licences));
    }

    private Look look(Optional<String> origin, SourceState state, Map<String, byte[]> licences) {
        List<LicenceText> texts = new ArrayList<>();
        licences.forEach((path, bytes) -> texts.addAll(reader.read(path, bytes)));
        return new Look(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Look.Place.FOLDER,
                Optional.empty(),
                origin,
                state,
                texts);
    }

    /** Takes the licence files of a folder, and counts the other entries. */
    private static int gather(Path folder, String before, Map<String, byte[]> licences) throws IOException {
        List<Path> named = new ArrayList<>();
        int others = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            int seen = 0;
            for (Path entry : entries) {
                if (++seen > MOST_ENTRIES) {
                    break;
                }
                String name = String.valueOf(entry.getFileName());
                if (Licences.isNamedAsLicence(before + name)
                        && NAME.matcher(name).matches()
                        && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
                        && Files.size(entry) <= LONGEST) {
                    named.add(entry);
                } else {
                    others++;
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        for (Path file : named.stream().sorted().limit(MOST_FILES).toList()) {
            licences.put(before + file.getFileName(), Files.readAllBytes(file));
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
