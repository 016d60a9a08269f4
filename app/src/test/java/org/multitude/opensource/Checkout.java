package org.multitude.opensource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;

/**
 * A folder with files of one commit, and the repository that holds it, written as git writes loose objects.
 *
 * @param tree name of its folder
 * @param commit name of its commit
 */
record Checkout(String tree, String commit) {
    static Checkout of(Path folder, Map<String, String> files) throws IOException {
        Path git = folder.resolve(".git");
        Files.createDirectories(git.resolve("refs/heads"));
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
            byte[] text = bytes(file.getValue());
            Files.write(folder.resolve(file.getKey()), text);
            entries.writeBytes(bytes("100644 " + file.getKey() + "\0"));
            entries.writeBytes(HexFormat.of().parseHex(object(git, "blob", text)));
        }
        String tree = object(git, "tree", entries.toByteArray());
        String author = "A <a@example.org> 0 +0000\n";
        String commit = object(
                git, "commit", bytes("tree " + tree + "\nauthor " + author + "committer " + author + "\nFirst\n"));
        Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
        Files.writeString(git.resolve("refs/heads/main"), commit + "\n");
        return new Checkout(tree, commit);
    }

    private static String object(Path git, String kind, byte[] content) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes(kind + " " + content.length + "\0"));
        whole.writeBytes(content);
        String id;
        try {
            id = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(whole.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
        Path file = git.resolve("objects").resolve(id.substring(0, 2)).resolve(id.substring(2));
        Files.createDirectories(file.getParent());
        try (DeflaterOutputStream packed = new DeflaterOutputStream(Files.newOutputStream(file))) {
            packed.write(whole.toByteArray());
        }
        return id;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
