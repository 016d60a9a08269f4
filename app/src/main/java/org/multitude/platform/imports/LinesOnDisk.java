package org.multitude.platform.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sorted lines on disk, found by their key: what comes before the first space. */
public final class LinesOnDisk implements AutoCloseable {
    private static final int REMEMBERED_BYTES = 4_000_000;
    private static final long USUAL_LINE = 200;

    private final Path file;
    private final LineBlocks blocks;
    private final long marked;
    private final FileChannel channel;
    private final LinkedHashMap<Integer, byte[]> lately = new LinkedHashMap<>(16, 0.75f, true);
    private long remembered;

    LinesOnDisk(Path file, LineBlocks blocks, long marked) throws IOException {
        this.file = file;
        this.blocks = blocks;
        this.marked = marked;
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    /**
     * Lines of one key.
     *
     * @param number of the group, among all in their order; -1 where there is none
     * @param lines the lines, key included
     * @param whole whether these are all of them
     */
    public record Group(int number, List<byte[]> lines, boolean whole) {
        private static final Group NONE = new Group(-1, List.of(), true);
    }

    /** Takes one group after the other. */
    @FunctionalInterface
    public interface Taker {
        /** Takes one; of very long ones, its first lines. */
        void take(Group group);
    }

    /** How many lines are of those that were to be counted. */
    public long marked() {
        return marked;
    }

    /** How many keys there are. */
    public int groups() {
        return blocks.groups();
    }

    /** The lines of a key, at most so many. */
    public Group of(byte[] word, int most) {
        byte[] key = Arrays.copyOf(word, word.length + 1);
        key[word.length] = ' ';
        int block = blocks.find(key);
        if (block < 0) {
            return Group.NONE;
        }
        byte[] bytes = block(block, most);
        boolean cut = bytes.length < blocks.end(block) - blocks.offset(block);
        int number = blocks.firstGroup(block);
        if (bytes.length == 0) {
            return blocks.begins(block, key) ? new Group(number, List.of(), false) : Group.NONE;
        }
        List<byte[]> found = new ArrayList<>();
        int last = 0;
        for (int from = 0; from < bytes.length; ) {
            int to = end(bytes, from);
            if (from > 0 && !sameKey(bytes, last, from, to)) {
                if (!found.isEmpty()) {
                    break;
                }
                number++;
            }
            if (LineBlocks.begins(bytes, from, to, key)) {
                if (found.size() == most) {
                    return new Group(number, found, false);
                }
                found.add(Arrays.copyOfRange(bytes, from, to));
            }
            last = from;
            from = to + 1;
        }
        return found.isEmpty() ? Group.NONE : new Group(number, found, !cut);
    }

    /** Goes through all groups in order, at most so many lines of each. */
    public void each(int most, Taker taker) {
        try (LineReader lines = new LineReader(file)) {
            new GroupReader(lines, most).read(taker);
        } catch (IOException e) {
            throw new UncheckedIOException("what was sorted cannot be read again: " + file, e);
        }
    }

    /** A block; of one that is a single long group, only as much as so many usual lines need. */
    private byte[] block(int number, int most) {
        byte[] known = lately.get(number);
        if (known != null) {
            return known;
        }
        long whole = blocks.end(number) - blocks.offset(number);
        int length = (int) Math.min(whole, Math.max(2L * LineBlocks.LONG, most * USUAL_LINE));
        byte[] read = read(blocks.offset(number), length);
        if (length < whole) {
            int end = length;
            while (end > 0 && read[end - 1] != '\n') {
                end--;
            }
            return Arrays.copyOf(read, end);
        }
        remember(number, read);
        return read;
    }

    private byte[] read(long from, int length) {
        byte[] read = new byte[length];
        ByteBuffer buffer = ByteBuffer.wrap(read);
        try {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, from + buffer.position()) < 0) {
                    throw new IOException("it ends too early");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what was sorted cannot be read again: " + file, e);
        }
        return read;
    }

    private void remember(int number, byte[] read) {
        if (read.length > REMEMBERED_BYTES / 8) {
            return;
        }
        lately.put(number, read);
        remembered += read.length;
        while (remembered > REMEMBERED_BYTES) {
            Map.Entry<Integer, byte[]> oldest = lately.firstEntry();
            remembered -= oldest.getValue().length;
            lately.remove(oldest.getKey());
        }
    }

    /** Whether two lines have the same key, the first of which is complete. */
    private static boolean sameKey(byte[] bytes, int one, int other, int end) {
        for (int at = 0; other + at < end; at++) {
            if (bytes[one + at] != bytes[other + at]) {
                return false;
            }
            if (bytes[other + at] == ' ') {
                return true;
            }
        }
        return false;
    }

    private static int end(byte[] bytes, int from) {
        int to = from;
        while (to < bytes.length && bytes[to] != '\n') {
            to++;
        }
        return to;
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("what was sorted cannot be removed: " + file, e);
        }
    }
}
