package org.multitude.record;

import java.util.Optional;
import org.multitudelibs.tlog.BundleReader;
import org.multitudelibs.tlog.TileReader;

/**
 * A copy of the log that lies elsewhere: in another database, at an address, in the folder of a mirror.
 *
 * @param checkpoint its latest signed checkpoint
 * @param tiles where its tiles are read
 * @param bundles where its entries are read
 * @param eras what it has of the keys that signed it
 * @param closing what is done once nothing more is read of it
 */
@SuppressWarnings("ArrayRecordComponent")
public record LogElsewhere(byte[] checkpoint, TileReader tiles, BundleReader bundles, Eras eras, Runnable closing)
        implements AutoCloseable {
    /** The keys that signed a log one after the other, by their number from 1 on. */
    public interface Eras {
        /** The key, as verifiers read it, where it is there. */
        Optional<String> key(int era);

        /** The last checkpoint that it signed, where it is there. */
        Optional<byte[]> checkpoint(int era);
    }

    @Override
    public void close() {
        closing.run();
    }
}
