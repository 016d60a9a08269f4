package org.multitudelibs.tlog;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** The last entry bundle while it grows. */
final class OpenBundle {

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private long index;
    private int width;
    private boolean changed;

    OpenBundle(long size, byte[] partial) {
        this.index = size / TilePath.FULL_WIDTH;
        this.width = (int) (size % TilePath.FULL_WIDTH);
        file.writeBytes(partial);
    }

    /** Adds an entry; gives the bundle if that made it full. */
    Optional<LogFile<EntryBundle>> add(byte[] entry) {
        EntryBundle.append(file, entry);
        width++;
        changed = true;
        if (width < TilePath.FULL_WIDTH) {
            return Optional.empty();
        }
        Optional<LogFile<EntryBundle>> full = grown();
        file.reset();
        index++;
        width = 0;
        changed = false;
        return full;
    }

    /** The bundle, if it grew. */
    Optional<LogFile<EntryBundle>> grown() {
        return changed
                ? Optional.of(new LogFile<>(new EntryBundle(index, width), file.toByteArray()))
                : Optional.empty();
    }

    byte[] partial() {
        return file.toByteArray();
    }
}
