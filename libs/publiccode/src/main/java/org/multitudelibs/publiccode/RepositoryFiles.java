package org.multitudelibs.publiccode;

import java.util.Optional;

/**
 * The files of the repository around a publiccode.yml. The paths come from the file and are not to be trusted: they may
 * hold {@code ..}.
 */
@FunctionalInterface
public interface RepositoryFiles {

    /** The first bytes of a file, at least 24 when it has as many; empty when there is no such file. */
    Optional<byte[]> firstBytes(String path);
}
