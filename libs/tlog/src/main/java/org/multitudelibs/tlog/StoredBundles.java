package org.multitudelibs.tlog;

import java.util.List;

/** The entries of bundles, where a partial one that is gone is read from the full one. */
final class StoredBundles {

    private StoredBundles() {}

    static List<byte[]> entries(BundleReader reader, EntryBundle bundle) {
        return reader.read(bundle)
                .map(bundle::decode)
                .or(() -> reader.read(bundle.full())
                        .map(file -> bundle.full().decode(file).subList(0, bundle.width())))
                .orElseThrow(() -> new MissingFileException(bundle));
    }
}
