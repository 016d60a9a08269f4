package org.multitude;

import java.util.List;
import org.multitude.platform.files.FilesBelow.Unread;

/**
 * What was checked.
 *
 * @param unread what could not be: files, and folders in which there may be some
 */
record CheckedFiles(List<CheckedFile> files, List<Unread> unread) {

    CheckedFiles {
        files = List.copyOf(files);
        unread = List.copyOf(unread);
    }

    static CheckedFiles of(CheckedFile file) {
        return new CheckedFiles(List.of(file), List.of());
    }

    /** Whether nothing is wrong, as far as anybody can know. */
    boolean isValid() {
        return unread.isEmpty() && files.stream().allMatch(CheckedFile::isValid);
    }
}
