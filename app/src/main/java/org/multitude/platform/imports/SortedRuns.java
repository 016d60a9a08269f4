package org.multitude.platform.imports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/** Merges sorted runs of lines into one sorted file, and notes where its blocks begin. */
final class SortedRuns {
    private static final int BUFFER = 1 << 16;

    private final List<Path> runs;
    private final Predicate<byte[]> marks;

    SortedRuns(List<Path> runs, Predicate<byte[]> marks) {
        this.runs = List.copyOf(runs);
        this.marks = marks;
    }

    LinesOnDisk merge(Path file) throws IOException {
        PriorityQueue<Run> heads =
                new PriorityQueue<>(Comparator.comparing((Run run) -> run.line, Arrays::compareUnsigned));
        List<Run> open = new ArrayList<>();
        LineBlocks blocks = new LineBlocks();
        long marked = 0;
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            for (Path path : runs) {
                Run run = new Run(new LineReader(path));
                open.add(run);
                if (run.next()) {
                    heads.add(run);
                }
            }
            byte[] last = new byte[0];
            while (!heads.isEmpty()) {
                Run first = heads.remove();
                byte[] line = first.line;
                if (!Arrays.equals(line, last)) {
                    blocks.add(line);
                    marked += marks.test(line) ? 1 : 0;
                    output.write(line);
                    output.write('\n');
                    last = line;
                }
                if (first.next()) {
                    heads.add(first);
                }
            }
        } finally {
            for (Run run : open) {
                run.lines.close();
            }
        }
        for (Path path : runs) {
            Files.delete(path);
        }
        return new LinesOnDisk(file, blocks, marked);
    }

    /** A run being read, at its line. */
    private static final class Run {
        private final LineReader lines;
        private byte[] line = new byte[0];

        Run(LineReader lines) {
            this.lines = lines;
        }

        boolean next() throws IOException {
            byte[] next = lines.next();
            if (next == null) {
                return false;
            }
            line = next;
            return true;
        }
    }
}
