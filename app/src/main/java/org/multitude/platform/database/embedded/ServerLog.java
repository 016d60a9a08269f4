package org.multitude.platform.database.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What the server writes about itself. Begun anew, with one older file kept, when it is long at a start. */
record ServerLog(Path file) {
    private static final long LONG = 8L << 20;
    private static final int MOST_BYTES = 1 << 16;
    private static final int MOST_LINES = 12;

    static ServerLog open(Home home, ServerAccount account) throws IOException {
        Path file = home.log();
        if (Files.exists(file) && Files.size(file) > LONG) {
            Files.move(file, file.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(file)) {
            PrivateFile.create(file, "");
        }
        account.give(file);
        return new ServerLog(file);
    }

    long length() throws IOException {
        return Files.size(file);
    }

    List<String> since(long position) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long from = Math.max(position, channel.size() - MOST_BYTES);
            ByteBuffer bytes = ByteBuffer.allocate(Math.clamp(channel.size() - from, 0, MOST_BYTES));
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
                // until the end of what there was when we looked
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    static List<String> last(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
    }
}
