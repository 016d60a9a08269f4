package org.multitude.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file a PostgreSQL server keeps in its cluster: its process, its port and how far it is. */
record PostmasterPid(long pid, int port, String status) {
    /** No process has it, and PostgreSQL reads it as one that is gone. */
    private static final int NO_PROCESS = Integer.MAX_VALUE;

    /** Empty when there is none, or when one is just being written. */
    static Optional<PostmasterPid> read(Path cluster) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file(cluster));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.isEmpty() || !lines.getFirst().strip().matches("-?\\d{1,10}")) {
            return Optional.empty();
        }
        // Negative for a server without network, as initdb runs it.
        long pid = Math.abs(Long.parseLong(lines.getFirst().strip()));
        int port = lines.size() > 3 && lines.get(3).strip().matches("\\d{1,5}")
                ? Integer.parseInt(lines.get(3).strip())
                : 0;
        return Optional.of(
                new PostmasterPid(pid, port, lines.size() > 7 ? lines.get(7).strip() : ""));
    }

    boolean isReady() {
        return status.equals("ready");
    }

    boolean isStarting() {
        return status.equals("starting");
    }

    /**
     * Says that its process is gone, which PostgreSQL cannot see when another program has taken the number. The file
     * itself stays: PostgreSQL looks up in it whether children of the former server still hold the shared memory.
     */
    static void disown(Path cluster) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file(cluster)));
        if (lines.isEmpty()) {
            Files.delete(file(cluster)); // cut off while it was created, so nothing was started yet
            return;
        }
        lines.set(0, String.valueOf(NO_PROCESS));
        // Over the old content, so that the file keeps its owner.
        Files.write(file(cluster), lines, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    static boolean exists(Path cluster) {
        return Files.exists(file(cluster));
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
