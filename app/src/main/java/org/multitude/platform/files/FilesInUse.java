package org.multitude.platform.files;

import java.util.Collection;
import java.util.Set;

/** What a module still needs of the file store: each module that keeps files gives one as a component. */
public interface FilesInUse {
    /** Those of these files, each named by its SHA-256 in hexadecimal, that the module needs. */
    Set<String> among(Collection<String> files);
}
