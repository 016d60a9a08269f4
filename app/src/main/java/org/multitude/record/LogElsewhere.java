package org.multitude.record;

import org.multitudelibs.tlog.BundleReader;
import org.multitudelibs.tlog.TileReader;

/** A copy of the log that lies elsewhere: in another database, at an address, in the folder of a mirror. */
public interface LogElsewhere extends TileReader, BundleReader, AutoCloseable {
    /** Its latest signed checkpoint. */
    byte[] checkpoint();

    @Override
    default void close() {
        // Most copies hold nothing open.
    }
}
