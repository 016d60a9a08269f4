import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.multitudelibs.tlog.Appended;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.LogFile;
import org.multitudelibs.tlog.LogFolder;
import org.multitudelibs.tlog.LogTree;
import org.multitudelibs.tlog.LogVerifier;
import org.multitudelibs.tlog.Rfc6962;
import org.multitudelibs.tlog.TilePath;

/**
 * Appends entries of 200 bytes to a log in a folder, each batch written and forced to disk once, then verifies the whole of
 * it from its files. The floor of the same run: the same batches written and forced, and their leaves hashed, with no tree.
 * Arguments: entries, entries of a batch, folder (made; removed by whoever ran it).
 */
public class Appends {
    private static final int BYTES = 200;

    public static void main(String[] arguments) throws IOException {
        long entries = Long.parseLong(arguments[0]);
        int batch = Integer.parseInt(arguments[1]);
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        Measure floor = new Measure();
        floor(entries, batch, folder.resolve("floor"));
        floor.tell("floor: write, force, hash leaves", entries);
        Measure log = new Measure();
        LogTree tree = append(entries, batch, folder);
        log.tell("append, durable", entries);
        Measure verify = new Measure();
        LogFolder files = new LogFolder(folder);
        new LogVerifier(files, files).verify(new Checkpoint("bench", tree.size(), tree.root()));
        verify.tell("verify from files", entries);
        System.out.printf("append over floor: %.2f by the clock, %.2f in CPU%n", log.seconds() / floor.seconds(), log.cpu() / floor.cpu());
        System.out.printf("resident memory at its highest: %s%n", peak());
    }

    private static void floor(long entries, int batch, Path file) throws IOException {
        Random random = new Random(1);
        try (FileChannel journal = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (long done = 0; done < entries; done += batch) {
                List<byte[]> some = some(random, (int) Math.min(batch, entries - done));
                write(journal, some);
                some.forEach(Rfc6962::leaf);
            }
        }
        Files.delete(file);
    }

    private static LogTree append(long entries, int batch, Path folder) throws IOException {
        Random random = new Random(1);
        LogTree tree = LogTree.empty();
        // The one of the right edge on each level, and the last bundle.
        Map<String, LogFile<?>> unfinished = new HashMap<>();
        try (FileChannel journal = FileChannel.open(
                folder.resolve("journal"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (long done = 0; done < entries; done += batch) {
                List<byte[]> some = some(random, (int) Math.min(batch, entries - done));
                write(journal, some);
                Appended appended = tree.append(some);
                tree = appended.tree();
                for (LogFile<?> file : (Iterable<LogFile<?>>) appended.files()::iterator) {
                    // Unfinished ones are written with a checkpoint, of which this log has one, at its end.
                    String kind = file.path().replaceFirst("/x?\\d{3}[/.].*|/\\d{3}$", "");
                    if (((TilePath) file.address()).width() == TilePath.FULL_WIDTH) {
                        write(folder, file);
                        unfinished.remove(kind);
                    } else {
                        unfinished.put(kind, file);
                    }
                }
            }
        }
        for (LogFile<?> file : unfinished.values()) {
            write(folder, file);
        }
        return tree;
    }

    private static void write(Path folder, LogFile<?> file) throws IOException {
        Path path = folder.resolve(file.path());
        Files.createDirectories(path.getParent());
        Files.write(path, file.bytes());
    }

    private static List<byte[]> some(Random random, int count) {
        List<byte[]> some = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] entry = new byte[BYTES];
            random.nextBytes(entry);
            some.add(entry);
        }
        return some;
    }

    private static void write(FileChannel journal, List<byte[]> entries) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(entries.size() * (BYTES + 2));
        entries.forEach(entry -> bytes.putShort((short) entry.length).put(entry));
        bytes.flip();
        while (bytes.hasRemaining()) {
            journal.write(bytes);
        }
        journal.force(false);
    }

    private static String peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("unknown")
                .replaceAll("\\s+", " ");
    }

    /** Clock and CPU of this process since it was made. */
    private static final class Measure {
        private final long started = System.nanoTime();
        private final long cpuBefore = process();
        private double seconds;
        private double cpu;

        private static long process() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }

        void tell(String what, long entries) {
            seconds = (System.nanoTime() - started) / 1e9;
            cpu = (process() - cpuBefore) / 1e9;
            System.out.printf(
                    "%-34s %,12.0f entries/s  %6.2f µs of CPU each  (%.1f s)%n",
                    what, entries / seconds, cpu / entries * 1e6, seconds);
        }

        double seconds() {
            return seconds;
        }

        double cpu() {
            return cpu;
        }
    }
}
