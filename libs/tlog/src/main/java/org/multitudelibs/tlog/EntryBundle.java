package org.multitudelibs.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The address of a bundle of entries (C2SP tlog-tiles, "Log Entries"). Its file is the entries in order, each after
 * its length as two bytes, big-endian.
 *
 * @param index which bundle, 0 to 2^55 - 1; its first entry is {@code index * 256}
 * @param width number of entries, 1 to 256
 */
public record EntryBundle(long index, int width) implements TilePath {

    /** The longest entry, in bytes. */
    public static final int MAX_ENTRY_BYTES = 65_535;

    /** @throws MalformedException if a number is out of range */
    public EntryBundle {
        TilePathParser.check(index, width);
    }

    /**
     * The bundle as it is, full or partial, in a tree of this size.
     *
     * @throws MalformedException if the tree has no such bundle
     */
    public static EntryBundle at(long index, long size) {
        return new EntryBundle(index, Tile.at(0, index, size).width());
    }

    /**
     * The file of a bundle with these entries.
     *
     * @throws MalformedException if there are none or more than 256, or if one is over 65,535 bytes
     */
    public static byte[] encode(List<byte[]> entries) {
        TilePathParser.check(0, entries.size());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        entries.forEach(entry -> append(out, entry));
        return out.toByteArray();
    }

    /**
     * The entries in the file of this bundle.
     *
     * @throws MalformedException if the file does not hold exactly {@link #width()} entries and nothing more
     */
    public List<byte[]> decode(byte[] file) {
        List<byte[]> entries = new ArrayList<>(width);
        int position = 0;
        while (entries.size() < width) {
            int start = position + 2;
            int end = start > file.length ? Integer.MAX_VALUE : start + length(file, position);
            if (end > file.length) {
                throw new MalformedException(path() + " ends within entry " + entries.size() + " of " + width);
            }
            entries.add(Arrays.copyOfRange(file, start, end));
            position = end;
        }
        if (position != file.length) {
            throw new MalformedException(path() + " has " + (file.length - position) + " bytes after its last entry");
        }
        return entries;
    }

    @Override
    public String path() {
        return "tile/entries/" + TilePathParser.suffix(this);
    }

    EntryBundle full() {
        return new EntryBundle(index, FULL_WIDTH);
    }

    static void append(ByteArrayOutputStream out, byte[] entry) {
        if (entry.length > MAX_ENTRY_BYTES) {
            throw new MalformedException("entry has " + entry.length + " bytes, above " + MAX_ENTRY_BYTES);
        }
        out.write(entry.length >>> 8);
        out.write(entry.length);
        out.writeBytes(entry);
    }

    private static int length(byte[] file, int position) {
        return Byte.toUnsignedInt(file[position]) << 8 | Byte.toUnsignedInt(file[position + 1]);
    }
}
