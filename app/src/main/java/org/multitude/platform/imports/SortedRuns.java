package org.multitude.platform.imports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Merges sorted runs of lines into one sorted file, and notes where its blocks begin. */
final class SortedRuns {
    private static final int BUFFER = 1 << 16;

    private final List<Path> runs;

    SortedRuns(List<Path> runs) {
        this.runs = List.copyOf(runs);
    }

    LinesOnDisk merge(Path file) throws IOException {
        PriorityQueue<Run> heads =
                new PriorityQueue<>(Comparator.comparing((Run run) -> run.line, Arrays::compareUnsigned));
        List<Run> open = new ArrayList<>();
        LineBlocks blocks = new LineBlocks();
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            for (Path path : runs) {
                Run run = new Run(new BufferedInputStream(Files.newInputStream(path), BUFFER));
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
                run.input.close();
            }
        }
        for (Path path : runs) {
            Files.delete(path);
        }
        return new LinesOnDisk(file, blocks);
    }

    /** A run being read. */
    private static final class Run {
        private final InputStream input;
        private byte[] line = new byte[0];

        Run(InputStream input) {
            this.input = input;
        }

        boolean next() throws IOException {
            int read = input.read();
            if (read < 0) {
                return false;
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(200);
            while (read >= 0 && read != '\n') {
                bytes.write(read);
                read = input.read();
            }
            line = bytes.toByteArray();
            return true;
        }
    }
}
