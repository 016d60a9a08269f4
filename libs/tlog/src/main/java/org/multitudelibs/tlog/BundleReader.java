package org.multitudelibs.tlog;

import java.util.Optional;

/** Where the entry bundles of a log are read from: a database, a folder, a web address. */
@FunctionalInterface
public interface BundleReader {

    /**
     * The file of exactly this bundle, not compressed, or empty if it is not stored. A partial bundle may be gone once
     * the full one exists; the library then asks for the full one.
     */
    Optional<byte[]> read(EntryBundle bundle);
}
