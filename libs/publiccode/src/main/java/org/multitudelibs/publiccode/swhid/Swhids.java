package org.multitudelibs.publiccode.swhid;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.LongConsumer;

/**
 * Identifiers computed from the things themselves. For what a git repository holds see {@link GitRepository}, for choices
 * about folders {@link DirectoryOnDisk}.
 */
public final class Swhids {
    private Swhids() {}

    /** Of bytes (specification, 5.2). The file of the six bytes {@code hello LF} is {@code swh:1:cnt:ce013625…}. */
    public static CoreSwhid ofContent(byte[] content) {
        return ObjectHash.of(ObjectType.CONTENT, content);
    }

    /**
     * Of a file, of any size, through one buffer. A link is followed.
     *
     * @throws IOException if it is no file, cannot be read or changes meanwhile
     */
    public static CoreSwhid ofContent(Path file) throws IOException {
        return Failures.naming(file, () -> {
            Path real = file.toRealPath();
            if (!Files.isRegularFile(real)) {
                throw new IOException(Quoted.of(file) + " is no file.");
            }
            return CoreSwhid.of(ObjectType.CONTENT, new ContentReader().hash(real));
        });
    }

    /**
     * Of a stream whose length is known beforehand: the length is hashed first, so a stream of unknown length has to be
     * kept somewhere before. Reads to the end and does not close.
     *
     * @throws IOException if the stream fails, is shorter or goes on
     */
    public static CoreSwhid ofContent(InputStream stream, long length) throws IOException {
        return CoreSwhid.of(ObjectType.CONTENT, new ContentReader().hash(stream, length));
    }

    /** Of a folder with all that is in it, as {@link DirectoryOnDisk} says. */
    public static CoreSwhid ofDirectory(Path folder) throws IOException {
        return DirectoryOnDisk.at(folder).swhid();
    }

    /**
     * The same, telling after each file how many are done.
     *
     * @param filesDone called in this thread
     */
    public static CoreSwhid ofDirectory(Path folder, LongConsumer filesDone) throws IOException {
        return DirectoryOnDisk.at(folder).telling(filesDone).swhid();
    }

    /**
     * Of branches, in any order (specification, 5.6).
     *
     * @throws IllegalArgumentException if two have the same name
     */
    public static CoreSwhid ofSnapshot(Collection<Branch> branches) {
        return ObjectHash.of(ObjectType.SNAPSHOT, SnapshotManifest.of(branches));
    }
}
