package org.multitude.platform.imports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Sorts lines, however many, in little memory: what does not fit is written in sorted runs, which are then merged. A line
 * is bytes without a line feed; the same line twice is one.
 */
public final class SortedLines {
    private static final int IN_MEMORY = 24_000_000;
    private static final int OVERHEAD = 24;
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Predicate<byte[]> marks;
    private final List<Path> runs = new ArrayList<>();
    private final List<byte[]> lines = new ArrayList<>();
    private int bytes;

    /**
     * Sorts some.
     *
     * @param folder empty, and only of these lines
     * @param marks which of them are counted
     */
    public SortedLines(Path folder, Predicate<byte[]> marks) {
        this.folder = folder;
        this.marks = marks;
    }

    /** Adds a line. */
    public void add(byte[] line) {
        lines.add(line);
        bytes += line.length + OVERHEAD;
        if (bytes > IN_MEMORY) {
            spill();
        }
    }

    /** All of them in order; nothing can be added any more. */
    public LinesOnDisk sorted() {
        spill();
        Path file = folder.resolve("sorted");
        try {
            return new SortedRuns(runs, marks).merge(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the source cannot be sorted in " + folder, e);
        }
    }

    private void spill() {
        byte[][] run = lines.toArray(byte[][]::new);
        lines.clear();
        bytes = 0;
        Arrays.sort(run, Arrays::compareUnsigned);
        Path path = folder.resolve("run-" + runs.size());
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(path), BUFFER)) {
            for (byte[] line : run) {
                output.write(line);
                output.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the source cannot be sorted in " + folder, e);
        }
        runs.add(path);
    }
}
