package org.multitude;

import java.util.List;
import java.util.Set;
import org.multitude.platform.files.FilesBelow.Unread;
import org.multitudelibs.publiccode.FindingCode;

/**
 * What was checked.
 *
 * @param unread what could not be: files, and folders in which there may be some
 * @param notes sentences on the check itself, which say nothing against a file
 */
record CheckedFiles(List<CheckedFile> files, List<Unread> unread, List<String> notes) {
    private static final Set<FindingCode> OF_SILENCE =
            Set.of(FindingCode.HOST_UNKNOWN, FindingCode.NO_ANSWER, FindingCode.TOO_SLOW);

    CheckedFiles {
        files = List.copyOf(files);
        unread = List.copyOf(unread);
        notes = List.copyOf(notes);
    }

    static CheckedFiles of(CheckedFile file) {
        return new CheckedFiles(List.of(file), List.of(), List.of());
    }

    /** The same where the network could not be reached: that no host answers is then no mistake of a file. */
    CheckedFiles withoutNetwork() {
        return new CheckedFiles(
                files.stream().map(file -> file.without(OF_SILENCE)).toList(),
                unread,
                List.of("The network cannot be reached from here: no host that was asked was found or answered, so the"
                        + " addresses were not checked. Check again with --network where the internet is."));
    }

    /** Whether nothing is wrong, as far as anybody can know. */
    boolean isValid() {
        return unread.isEmpty() && files.stream().allMatch(CheckedFile::isValid);
    }
}
