package org.multitudelibs.publiccode.swhid;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Many objects in one file (gitformat-pack(5)). An object stands there whole, or as the differences to another of the
 * same pack, which may again be one of differences.
 */
final class Pack implements Closeable {
    private static final int DELTA_BY_OFFSET = 6;
    private static final int DELTA_BY_ID = 7;
    /** The longest chain of differences that git writes. */
    private static final int LONGEST_CHAIN = 4_095;

    private static final long MOST_BYTES = 1L << 30;

    /**
     * @param size of what is compressed
     * @param data where it starts
     * @param base where the object starts that the differences are told of
     */
    private record Entry(int kind, long size, long data, long base) {
        boolean isDelta() {
            return kind == DELTA_BY_OFFSET || kind == DELTA_BY_ID;
        }
    }

    private final PackIndex index;
    private final FileChannel file;

    /** @param path of the index; the pack is beside it */
    Pack(Path path) throws IOException {
        index = new PackIndex(path);
        String name = path.getFileName().toString();
        try {
            file = FileChannel.open(
                    path.resolveSibling(name.substring(0, name.length() - 4) + ".pack"),
                    StandardOpenOption.READ,
                    LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            index.close();
            throw e;
        }
    }

    PackIndex index() {
        return index;
    }

    Optional<ObjectType> type(String id) throws IOException {
        long offset = index.find(id);
        return offset < 0
                ? Optional.empty()
                : Optional.of(type(chain(offset, id).getLast(), id));
    }

    Optional<GitObject> read(String id) throws IOException {
        long offset = index.find(id);
        if (offset < 0) {
            return Optional.empty();
        }
        Deque<Entry> chain = chain(offset, id);
        Entry whole = chain.removeLast();
        byte[] bytes = inflate(whole, id);
        long work = bytes.length;
        while (!chain.isEmpty()) {
            bytes = Delta.apply(inflate(chain.removeLast(), id), bytes, id);
            work += bytes.length;
            if (work > MOST_BYTES) {
                throw new IOException("The object " + id + " takes too many differences to put together.");
            }
        }
        return Optional.of(new GitObject(type(whole, id), bytes));
    }

    /** The object, what it is told of, and so on to one that is whole. */
    private Deque<Entry> chain(long offset, String id) throws IOException {
        Deque<Entry> chain = new ArrayDeque<>();
        Entry entry = entry(offset, id);
        chain.addLast(entry);
        while (entry.isDelta()) {
            if (chain.size() > LONGEST_CHAIN) {
                throw new IOException("The object " + id + " is told by a chain of differences without end.");
            }
            entry = entry(entry.base(), id);
            chain.addLast(entry);
        }
        return chain;
    }

    private static ObjectType type(Entry entry, String id) throws IOException {
        return switch (entry.kind()) {
            case 1 -> ObjectType.REVISION;
            case 2 -> ObjectType.DIRECTORY;
            case 3 -> ObjectType.CONTENT;
            case 4 -> ObjectType.RELEASE;
            default -> throw new IOException("The object " + id + " is of no known kind.");
        };
    }

    private Entry entry(long offset, String id) throws IOException {
        if (offset < 12 || offset >= file.size()) {
            throw new IOException("The object " + id + " is said to lie outside of its pack.");
        }
        // At most ten bytes tell the size, and twenty the base.
        ByteBuffer bytes = read(file, offset, (int) Math.min(30, file.size() - offset));
        int one = next(bytes, id);
        int kind = (one >> 4) & 7;
        long size = one & 0x0F;
        for (int shift = 4; (one & 0x80) != 0; shift += 7) {
            one = next(bytes, id);
            if (shift > 53) {
                throw new IOException("The object " + id + " tells no plausible size.");
            }
            size |= (long) (one & 0x7F) << shift;
        }
        long base = -1;
        if (kind == DELTA_BY_OFFSET) {
            base = offset - distance(bytes, id);
        } else if (kind == DELTA_BY_ID) {
            byte[] baseId = new byte[20];
            if (bytes.remaining() < baseId.length) {
                throw cut(id);
            }
            bytes.get(baseId);
            base = index.find(HexFormat.of().formatHex(baseId));
        }
        return new Entry(kind, size, offset + bytes.position(), base);
    }

    private static long distance(ByteBuffer bytes, String id) throws IOException {
        int one = next(bytes, id);
        long distance = one & 0x7F;
        while ((one & 0x80) != 0) {
            one = next(bytes, id);
            if (distance > 1L << 48) {
                throw new IOException("The object " + id + " is told of one outside of its pack.");
            }
            distance = ((distance + 1) << 7) | (one & 0x7F);
        }
        return distance;
    }

    private static int next(ByteBuffer bytes, String id) throws IOException {
        if (!bytes.hasRemaining()) {
            throw cut(id);
        }
        return bytes.get() & 0xFF;
    }

    private static IOException cut(String id) {
        return new IOException("The pack ends inside the object " + id + ".");
    }

    private byte[] inflate(Entry entry, String id) throws IOException {
        GitObject.requireSize(entry.size(), id);
        byte[] bytes = new byte[(int) entry.size()];
        byte[] compressed = new byte[16 * 1024];
        byte[] beyond = new byte[1];
        long position = entry.data();
        try (Inflater inflater = new Inflater()) {
            int done = 0;
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    int read = file.read(ByteBuffer.wrap(compressed), position);
                    if (read <= 0) {
                        throw cut(id);
                    }
                    position += read;
                    inflater.setInput(compressed, 0, read);
                }
                int more = done < bytes.length
                        ? inflater.inflate(bytes, done, bytes.length - done)
                        : inflater.inflate(beyond);
                done += more;
                if (done > bytes.length || inflater.needsDictionary()) {
                    throw new IOException("The object " + id + " has not the length that it tells.");
                }
            }
            if (done != bytes.length) {
                throw new IOException("The object " + id + " has not the length that it tells.");
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new IOException("The object " + id + " is damaged: " + e.getMessage() + ".", e);
        }
    }

    static ByteBuffer read(FileChannel file, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (position < 0 || file.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException("A file of the repository ends too early.");
            }
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        index.close();
        file.close();
    }
}
