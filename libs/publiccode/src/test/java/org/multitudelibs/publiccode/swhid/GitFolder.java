package org.multitudelibs.publiccode.swhid;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** Writes the files of a bare repository by hand, whether git would write them or not. */
final class GitFolder {
    private final Path folder;
    private final Map<String, Long> packed = new TreeMap<>();
    private final ByteArrayOutputStream pack = new ByteArrayOutputStream();

    GitFolder(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("objects/pack"));
        Files.createDirectories(folder.resolve("refs/heads"));
        Files.createDirectories(folder.resolve("refs/tags"));
        file("HEAD", "ref: refs/heads/main\n");
        pack.writeBytes(
                ByteBuffer.allocate(12).put(ascii("PACK")).putInt(2).putInt(0).array());
    }

    Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, ascii(text));
    }

    /** A loose object. */
    String object(String kind, byte[] bytes) throws IOException {
        String id = id(kind, bytes);
        loose(id, concat(ascii(kind + " " + bytes.length + "\0"), bytes));
        return id;
    }

    void loose(String id, byte[] whole) throws IOException {
        Path file = folder.resolve("objects").resolve(id.substring(0, 2)).resolve(id.substring(2));
        Files.createDirectories(file.getParent());
        Files.write(file, deflated(whole));
    }

    static String id(String kind, byte[] bytes) {
        return ObjectHash.of(ObjectType.ofGit(kind).orElseThrow(), bytes).hash();
    }

    /** An entry of the pack; before the compressed bytes may stand what tells its base. */
    long packed(String id, int kind, byte[] base, byte[] bytes) {
        return packed(id, kind, base, bytes, bytes.length);
    }

    long packed(String id, int kind, byte[] base, byte[] bytes, long toldSize) {
        long offset = pack.size();
        long left = toldSize >> 4;
        pack.write((int) (kind << 4 | toldSize & 0x0F | (left > 0 ? 0x80 : 0)));
        while (left > 0) {
            pack.write((int) (left & 0x7F | (left >> 7 > 0 ? 0x80 : 0)));
            left >>= 7;
        }
        pack.writeBytes(base);
        pack.writeBytes(deflated(bytes));
        packed.put(id, offset);
        return offset;
    }

    long end() {
        return pack.size();
    }

    /** The pack with an index of the first or second version. */
    void writePack(int version) throws IOException {
        Files.write(folder.resolve("objects/pack/pack-1.pack"), pack.toByteArray());
        Files.write(folder.resolve("objects/pack/pack-1.idx"), index(version));
    }

    private byte[] index(int version) {
        List<String> ids = new ArrayList<>(packed.keySet());
        ByteBuffer index = ByteBuffer.allocate(8 + 1024 + ids.size() * 36 + 40);
        if (version == 2) {
            index.putInt(0xFF744F63).putInt(2);
        }
        for (int first = 0; first < 256; first++) {
            String highest = HexFormat.of().toHexDigits((byte) first) + "g";
            index.putInt(
                    (int) ids.stream().filter(id -> id.compareTo(highest) < 0).count());
        }
        if (version == 1) {
            ids.forEach(id -> index.putInt(offset(id)).put(HexFormat.of().parseHex(id)));
        } else {
            ids.forEach(id -> index.put(HexFormat.of().parseHex(id)));
            ids.forEach(id -> index.putInt(0));
            // Every other offset stands in the table of large ones, as if it were beyond 2 GiB.
            for (int i = 0; i < ids.size(); i++) {
                index.putInt(i % 2 == 0 ? offset(ids.get(i)) : 0x80000000 | i / 2);
            }
            for (int i = 1; i < ids.size(); i += 2) {
                index.putLong(offset(ids.get(i)));
            }
        }
        byte[] bytes = new byte[index.position()];
        index.flip().get(bytes);
        return bytes;
    }

    private int offset(String id) {
        return packed.getOrDefault(id, 0L).intValue();
    }

    static byte[] deflated(byte[] bytes) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream deflated = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) {
                deflated.write(buffer, 0, deflater.deflate(buffer));
            }
            return deflated.toByteArray();
        }
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
