package org.multitudelibs.publiccode.swhid;

import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a directory holds under one name.
 *
 * @param path where to find it, when its name alone does not tell
 */
record TreeEntry(byte[] name, Kind kind, @Nullable Path path) implements Comparable<TreeEntry> {
    /** Kinds of entries with their mode as the specification writes it. */
    enum Kind {
        FILE("100644"),
        EXECUTABLE("100755"),
        LINK("120000"),
        DIRECTORY("40000");

        private final String mode;

        Kind(String mode) {
            this.mode = mode;
        }

        String mode() {
            return mode;
        }
    }

    /** Bytes of the entry in its directory: mode, space, name, NUL, hash. */
    int length() {
        return kind.mode().length() + 1 + name.length + 1 + 20;
    }

    /** As unsigned bytes, a directory as if its name ended with a slash. */
    @Override
    public int compareTo(TreeEntry other) {
        int common = Math.min(name.length, other.name.length);
        int difference = Arrays.compareUnsigned(name, 0, common, other.name, 0, common);
        return difference != 0 ? difference : Integer.compare(next(common), other.next(common));
    }

    private int next(int index) {
        if (index < name.length) {
            return name[index] & 0xFF;
        }
        return kind == Kind.DIRECTORY ? '/' : -1;
    }
}
