package org.multitudelibs.publiccode.swhid;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** The bytes of a snapshot that are hashed (specification, 5.6). */
final class SnapshotManifest {
    private SnapshotManifest() {}

    static byte[] of(Collection<Branch> branches) {
        SortedMap<ByteString, Branch> sorted = new TreeMap<>();
        for (Branch branch : branches) {
            if (sorted.put(branch.name(), branch) != null) {
                throw new IllegalArgumentException(
                        "two branches are called " + Quoted.of(branch.name().toString()));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Branch branch : sorted.values()) {
            byte[] target = identifier(branch.target());
            bytes.writeBytes(ascii(word(branch.target()) + " "));
            bytes.writeBytes(branch.name().bytes());
            bytes.writeBytes(ascii("\0" + target.length + ":"));
            bytes.writeBytes(target);
        }
        return bytes.toByteArray();
    }

    private static String word(Branch.Target target) {
        return switch (target) {
            case Branch.To to -> to.swhid().type().word();
            case Branch.Alias alias -> "alias";
            case Branch.Dangling dangling -> "dangling";
        };
    }

    private static byte[] identifier(Branch.Target target) {
        return switch (target) {
            case Branch.To to -> to.swhid().hashBytes();
            case Branch.Alias alias -> alias.name().bytes();
            case Branch.Dangling dangling -> new byte[0];
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
