package org.multitude.platform.imports;

import java.util.Arrays;

/**
 * Where the blocks of a sorted file begin, so that a key is found by reading one or two of them. Lines of one key, which
 * ends with the first space, are a group; groups are numbered in their order.
 */
final class LineBlocks {
    private static final int BLOCK = 32_768;

    /** A group as long as this has a block of its own, so that its neighbours are found without reading it. */
    static final int LONG = 4 * BLOCK;

    private long[] offsets = new long[64];
    private byte[][] keys = new byte[64][];
    private int[] groups = new int[64];
    private int count;
    private long end;
    private long groupStart;
    private int group = -1;
    private byte[] key = new byte[0];

    void add(byte[] line) {
        boolean another = group < 0 || !begins(line, 0, line.length, key);
        if (another) {
            group++;
            groupStart = end;
            key = key(line);
        }
        if (count == 0 || another && end - offsets[count - 1] >= BLOCK) {
            begin();
        }
        end += line.length + 1;
        if (end - groupStart > LONG && offsets[count - 1] != groupStart) {
            begin();
        }
    }

    /** Whether a line has this key, which ends with its space. */
    static boolean begins(byte[] bytes, int from, int to, byte[] key) {
        return to - from >= key.length && Arrays.equals(bytes, from, from + key.length, key, 0, key.length);
    }

    static byte[] key(byte[] line) {
        int length = 0;
        while (length < line.length && line[length] != ' ') {
            length++;
        }
        return Arrays.copyOf(line, Math.min(length + 1, line.length));
    }

    private void begin() {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, count * 2);
            keys = Arrays.copyOf(keys, count * 2);
            groups = Arrays.copyOf(groups, count * 2);
        }
        offsets[count] = groupStart;
        keys[count] = key;
        groups[count] = group;
        count++;
    }

    /** Number of the block that holds this key, if any does; -1 before the first. */
    int find(byte[] wanted) {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (Arrays.compareUnsigned(keys[middle], wanted) <= 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /** Whether a block begins with this key. */
    boolean begins(int block, byte[] wanted) {
        return Arrays.equals(keys[block], wanted);
    }

    long offset(int block) {
        return offsets[block];
    }

    long end(int block) {
        return block + 1 < count ? offsets[block + 1] : end;
    }

    /** Number of the first group of a block. */
    int firstGroup(int block) {
        return groups[block];
    }

    int groups() {
        return group + 1;
    }
}
