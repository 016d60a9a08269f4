package org.multitude.platform.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads sorted lines group by group. */
final class GroupReader {
    private final InputStream input;
    private final int most;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(200);

    GroupReader(InputStream input, int most) {
        this.input = input;
        this.most = most;
    }

    void read(LinesOnDisk.Taker taker) throws IOException {
        List<byte[]> group = new ArrayList<>();
        byte[] key = new byte[0];
        int number = -1;
        boolean whole = true;
        while (next()) {
            byte[] read = line.toByteArray();
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

    private boolean next() throws IOException {
        line.reset();
        int read = input.read();
        if (read < 0) {
            return false;
        }
        while (read >= 0 && read != '\n') {
            line.write(read);
            read = input.read();
        }
        return true;
    }
}
