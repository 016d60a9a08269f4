package org.multitudelibs.tlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A log in a folder, each file under its path: a downloaded copy, or the folder a log serves from. Throws
 * {@link UncheckedIOException} if a file is there and cannot be read.
 */
public final class LogFolder implements TileReader, BundleReader {

    private final Path folder;

    public LogFolder(Path folder) {
        this.folder = Objects.requireNonNull(folder, "folder must not be null");
    }

    @Override
    public Optional<byte[]> read(Tile tile) {
        return file(tile);
    }

    @Override
    public Optional<byte[]> read(EntryBundle bundle) {
        return file(bundle);
    }

    private Optional<byte[]> file(TilePath path) {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(path.path())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(path.path() + " cannot be read", e);
        }
    }
}
