package org.multitude.journey;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.multitude.Browser;

/**
 * Somebody else's program: it knows the public formats (C2SP tlog-checkpoint, tlog-tiles, signed notes; RFC 6962) and the
 * JDK, and nothing of ours. It copies a log into a folder, and checks the copy without the site.
 */
final class SomebodyElse {
    private static final int FULL = 256;
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Path folder;

    SomebodyElse(Path folder) {
        this.folder = folder;
    }

    /** Copies the checkpoint and every tile of entries that it covers. */
    void copy(Browser from, String log) throws IOException {
        byte[] note = from.get(log + "/checkpoint").bytes();
        Files.write(folder.resolve("checkpoint"), note);
        long size = size(new String(note, StandardCharsets.UTF_8));
        for (long tile = 0; tile * FULL < size; tile++) {
            long width = Math.min(FULL, size - tile * FULL);
            String path = log + "/tile/entries/%03d".formatted(tile) + (width == FULL ? "" : ".p/" + width);
            Files.write(folder.resolve("entries-" + tile), from.get(path).bytes());
        }
    }

    /** The entries of the copy, once signature and root hold for this key. */
    List<String> entries(String vkey) throws IOException, GeneralSecurityException {
        String note = Files.readString(folder.resolve("checkpoint"));
        String signed = note.substring(0, note.indexOf("\n\n") + 1);
        checkSignature(signed, note.substring(signed.length() + 1), vkey);
        List<byte[]> entries = new ArrayList<>();
        for (long tile = 0; tile * FULL < size(note); tile++) {
            read(folder.resolve("entries-" + tile), entries);
        }
        List<byte[]> hashes = new ArrayList<>();
        for (byte[] entry : entries) {
            hashes.add(hash((byte) 0, entry));
        }
        if (hashes.size() != size(note)
                || !Arrays.equals(root(hashes), Base64.getDecoder().decode(line(note, 2)))) {
            throw new SecurityException("the entries do not make the root that was signed");
        }
        return entries.stream()
                .map(entry -> new String(entry, StandardCharsets.UTF_8))
                .toList();
    }

    private static void checkSignature(String signed, String signatures, String vkey) throws GeneralSecurityException {
        String name = vkey.substring(0, vkey.indexOf('+'));
        byte[] id = HexFormat.of().parseHex(vkey.substring(name.length() + 1, name.length() + 9));
        byte[] key = Base64.getDecoder().decode(vkey.substring(name.length() + 10));
        byte[] encoded = ByteBuffer.allocate(ED25519.length + key.length - 1)
                .put(ED25519)
                .put(key, 1, key.length - 1)
                .array();
        PublicKey made = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        boolean held = false;
        for (String line : signatures.lines().toList()) {
            byte[] signature = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
            if (line.startsWith("— " + name + " ") && Arrays.equals(id, Arrays.copyOf(signature, id.length))) {
                Signature check = Signature.getInstance("Ed25519");
                check.initVerify(made);
                check.update(signed.getBytes(StandardCharsets.UTF_8));
                held |= check.verify(signature, id.length, signature.length - id.length);
            }
        }
        if (!held) {
            throw new SecurityException("the checkpoint is not signed with " + vkey);
        }
    }

    /** A tile of entries: each behind its length in two bytes. */
    private static void read(Path tile, List<byte[]> into) throws IOException {
        try (DataInputStream input = new DataInputStream(Files.newInputStream(tile))) {
            for (int high = input.read(); high >= 0; high = input.read()) {
                into.add(input.readNBytes(high << 8 | input.readUnsignedByte()));
            }
        }
    }

    private static byte[] root(List<byte[]> hashes) throws GeneralSecurityException {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int left = Integer.highestOneBit(hashes.size() - 1);
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(root(hashes.subList(0, left)));
        both.writeBytes(root(hashes.subList(left, hashes.size())));
        return hash((byte) 1, both.toByteArray());
    }

    private static byte[] hash(byte kind, byte[] content) throws GeneralSecurityException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(kind);
        return sha256.digest(content);
    }

    private static long size(String note) {
        return Long.parseLong(line(note, 1));
    }

    private static String line(String note, int number) {
        return note.lines().skip(number).findFirst().orElseThrow();
    }
}
