package org.multitude.platform.backup;

/** Told what a backup or its restoring is at. */
@FunctionalInterface
public interface BackupProgress {
    /** One more thing of this name: a table, or {@code files}. */
    void at(String name);
}
