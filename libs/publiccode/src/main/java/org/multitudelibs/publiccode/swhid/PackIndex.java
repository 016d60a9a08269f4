package org.multitudelibs.publiccode.swhid;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/**
 * Where in a pack each object starts: versions 1 and 2 of git's index (gitformat-pack(5)), searched on disk, so that
 * memory does not grow with it.
 */
final class PackIndex implements Closeable {
    private static final int VERSION_2 = 0xFF744F63;
    private static final int FAN = 256 * 4;
    private static final int ID = 20;

    private final FileChannel file;
    private final Path path;
    private final boolean second;
    private final int[] upTo = new int[256];

    PackIndex(Path path) throws IOException {
        this.path = path;
        file = FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        try {
            ByteBuffer start = read(0, 8);
            second = start.getInt() == VERSION_2;
            if (second && start.getInt() != 2) {
                throw damaged("is of an unknown version");
            }
            read(second ? 8 : 0, FAN).asIntBuffer().get(upTo);
            int before = 0;
            for (int end : upTo) {
                if (end < before) {
                    throw damaged("is not in order");
                }
                before = end;
            }
            // A name and an offset each, and in the second version a checksum.
            if (file.size() < (second ? 8 + FAN + count() * 28L : FAN + count() * 24L)) {
                throw damaged("ends too early");
            }
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** Where the object starts in the pack, or -1. */
    long find(String id) throws IOException {
        byte[] wanted = HexFormat.of().parseHex(id);
        int at = firstFrom(wanted);
        return at < count() && Arrays.equals(id(at), wanted) ? offset(at) : -1;
    }

    void addWithPrefix(String prefix, Set<String> found) throws IOException {
        byte[] lowest = HexFormat.of().parseHex(prefix + "0".repeat(2 * ID - prefix.length()));
        for (int at = firstFrom(lowest); at < count(); at++) {
            String id = HexFormat.of().formatHex(id(at));
            if (!id.startsWith(prefix)) {
                return;
            }
            found.add(id);
        }
    }

    private int count() {
        return upTo[255];
    }

    /** The place of the first object that is not before this. */
    private int firstFrom(byte[] id) throws IOException {
        int first = id[0] & 0xFF;
        int low = first == 0 ? 0 : upTo[first - 1];
        int high = upTo[first];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Arrays.compareUnsigned(id(middle), id) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private byte[] id(int at) throws IOException {
        return read(second ? 8 + FAN + (long) at * ID : FAN + (long) at * (4 + ID) + 4, ID)
                .array();
    }

    private long offset(int at) throws IOException {
        if (!second) {
            return Integer.toUnsignedLong(read(FAN + (long) at * (4 + ID), 4).getInt());
        }
        // After the names come a checksum of four bytes each, then the offsets.
        long offsets = 8 + FAN + (long) count() * (ID + 4);
        int offset = read(offsets + (long) at * 4, 4).getInt();
        if (offset >= 0) {
            return offset;
        }
        // Offsets beyond 2 GiB stand in a table of their own.
        long large = offsets + (long) count() * 4 + (offset & 0x7FFFFFFFL) * 8;
        return read(large, 8).getLong();
    }

    private ByteBuffer read(long position, int length) throws IOException {
        try {
            return Pack.read(file, position, length);
        } catch (EOFException e) {
            throw damaged("ends too early");
        }
    }

    private IOException damaged(String how) {
        return new IOException("The index " + Quoted.of(path) + " " + how + ".");
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
