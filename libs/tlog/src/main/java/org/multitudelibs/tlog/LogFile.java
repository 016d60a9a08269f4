package org.multitudelibs.tlog;

import java.util.Arrays;
import java.util.Objects;

/**
 * A file of a log, to be stored under its path exactly as it is.
 *
 * @param <A> {@link Tile} or {@link EntryBundle}
 * @param address which file
 * @param bytes its whole content
 */
@SuppressWarnings("ArrayRecordComponent")
public record LogFile<A extends TilePath>(A address, byte[] bytes) {

    public LogFile {
        Objects.requireNonNull(address, "address must not be null");
        bytes = bytes.clone();
    }

    /** The path below the prefix of the log. */
    public String path() {
        return address.path();
    }

    /** A copy of the content. */
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogFile<?> that && address.equals(that.address) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * address.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return path() + " (" + bytes.length + " bytes)";
    }
}
