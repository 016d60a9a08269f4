package org.multitude.platform.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads sorted lines group by group. */
final class GroupReader {
    private final LineReader lines;
    private final int most;

    GroupReader(LineReader lines, int most) {
        this.lines = lines;
        this.most = most;
    }

    void read(LinesOnDisk.Taker taker) throws IOException {
        List<byte[]> group = new ArrayList<>();
        byte[] key = new byte[0];
        int number = -1;
        boolean whole = true;
        for (byte[] read = lines.next(); read != null; read = lines.next()) {
            if (group.isEmpty() || !LineBlocks.begins(read, 0, read.length, key)) {
                if (!group.isEmpty()) {
                    taker.take(new LinesOnDisk.Group(number, List.copyOf(group), whole));
                }
                group.clear();
                key = LineBlocks.key(read);
                number++;
                whole = true;
            }
            if (group.size() < most) {
                group.add(read);
            } else {
                whole = false;
            }
        }
        if (!group.isEmpty()) {
            taker.take(new LinesOnDisk.Group(number, List.copyOf(group), whole));
        }
    }
}
