package org.multitude.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A running process, told from a later one with the same number by when it started. {@code start} is only compared:
 * ticks since boot where Linux tells, because the wall clock may be set while a process runs.
 */
record LiveProcess(long pid, long start) {

    static Optional<LiveProcess> current() {
        return of(ProcessHandle.current().pid());
    }

    /** Empty when no such process runs; a dead one nobody has collected yet does not run. */
    static Optional<LiveProcess> of(long pid) {
        if (pid <= 0) {
            return Optional.empty();
        }
        if (Files.isDirectory(Path.of("/proc/self"))) {
            return fromProc(pid);
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(handle -> new LiveProcess(
                        pid,
                        handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L)));
    }

    private static Optional<LiveProcess> fromProc(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // The second field is the name in parentheses and may hold spaces; the state is the third field.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            boolean dead = fields[0].equals("Z") || fields[0].equals("X");
            return dead ? Optional.empty() : Optional.of(new LiveProcess(pid, Long.parseLong(fields[19])));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    boolean runs() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** Whether this is a PostgreSQL server of that cluster: it stands in its cluster's directory. */
    boolean serves(Path cluster) {
        try {
            Path standsIn = Path.of("/proc/" + pid + "/cwd");
            if (Files.isDirectory(Path.of("/proc/self"))) {
                return Files.isSameFile(standsIn, cluster);
            }
        } catch (IOException e) {
            return false; // another user's process, so not a server we could have started
        }
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().command())
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    void kill() {
        if (runs()) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }
}
