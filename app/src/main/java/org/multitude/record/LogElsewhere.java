package org.multitude.record;

import org.multitudelibs.tlog.BundleReader;
import org.multitudelibs.tlog.TileReader;

/**
 * A copy of the log that lies elsewhere: in another database, at an address, in the folder of a mirror.
 *
 * @param checkpoint its latest signed checkpoint
 * @param tiles where its tiles are read
 * @param bundles where its entries are read
 * @param closing what is done once nothing more is read of it
 */
@SuppressWarnings("ArrayRecordComponent")
public record LogElsewhere(byte[] checkpoint, TileReader tiles, BundleReader bundles, Runnable closing)
        implements AutoCloseable {
    @Override
    public void close() {
        closing.run();
    }
}
