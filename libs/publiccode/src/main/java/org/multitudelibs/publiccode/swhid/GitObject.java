package org.multitudelibs.publiccode.swhid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An object of git, whole: its kind and its bytes. */
record GitObject(ObjectType type, byte[] bytes) {
    /** Trees of a million and a half entries still fit; contents are never read whole. */
    static final int LARGEST = 64 * 1024 * 1024;

    private static final int HASH = 20;
    private static final String SUBMODULE = "160000";
    private static final Pattern TREE = Pattern.compile("tree ([0-9a-f]{40})\n.*", Pattern.DOTALL);
    private static final Pattern TARGET = Pattern.compile("object ([0-9a-f]{40})\ntype [a-z]+\n.*", Pattern.DOTALL);

    static void requireSize(long size, String id) throws IOException {
        if (size < 0 || size > LARGEST) {
            throw new IOException(
                    "The object " + id + " is said to have " + size + " bytes; at most " + LARGEST + " are read.");
        }
    }

    /** The directory of a revision. */
    String tree() throws IOException {
        return named(TREE, "The commit names no tree in its first line.");
    }

    /** What a release names. */
    String target() throws IOException {
        return named(TARGET, "The tag names no object in its first lines.");
    }

    /** What a directory holds under a name: mode, space, name, NUL and 20 bytes of hash each, as git writes them. */
    Optional<CoreSwhid> entry(ByteString name) throws IOException {
        int at = 0;
        while (at < bytes.length) {
            int space = indexOf(' ', at);
            int nul = indexOf('\0', space + 1);
            if (nul + HASH >= bytes.length) {
                throw new IOException("The directory ends within an entry.");
            }
            if (name.equals(ByteString.of(Arrays.copyOfRange(bytes, space + 1, nul)))) {
                String mode = new String(bytes, at, space - at, StandardCharsets.ISO_8859_1);
                String hash = HexFormat.of().formatHex(bytes, nul + 1, nul + 1 + HASH);
                return mode.equals(SUBMODULE)
                        ? Optional.empty()
                        : Optional.of(new CoreSwhid(
                                mode.equals(TreeEntry.Kind.DIRECTORY.mode())
                                        ? ObjectType.DIRECTORY
                                        : ObjectType.CONTENT,
                                hash));
            }
            at = nul + 1 + HASH;
        }
        return Optional.empty();
    }

    private int indexOf(char wanted, int from) throws IOException {
        for (int at = from; at < bytes.length; at++) {
            if (bytes[at] == wanted) {
                return at;
            }
        }
        throw new IOException("The directory ends within an entry.");
    }

    private String named(Pattern form, String otherwise) throws IOException {
        Matcher matcher = form.matcher(new String(bytes, 0, Math.min(bytes.length, 100), StandardCharsets.ISO_8859_1));
        if (!matcher.matches()) {
            throw new IOException(otherwise);
        }
        return matcher.group(1);
    }
}
