import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.multitudelibs.publiccode.swhid.Swhids;

/**
 * {@code make FOLDER FILES LIST}: makes up a folder of files of about 8 KiB, a hundred in each subfolder, and lists them.
 * {@code git FOLDER LIST ROUNDS}: the identifier of the folder, beside {@code git hash-object --stdin-paths} over the same
 * files in one process, in turn; the first round is not counted. {@code empty FOLDER FILES}: empty files in one folder.
 * {@code one PATH}: the identifier of a file or folder, and the memory it took.
 */
public class FolderSwhid {
    public static void main(String[] arguments) throws Exception {
        Path path = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "make" -> make(path, Integer.parseInt(arguments[2]), Path.of(arguments[3]));
            case "git" -> compare(path, Path.of(arguments[2]), Integer.parseInt(arguments[3]));
            case "empty" -> {
                Files.createDirectories(path);
                for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                    Files.createFile(path.resolve("file-number-" + i));
                }
            }
            default -> one(path);
        }
    }

    private static void make(Path folder, int files, Path list) throws IOException {
        Random random = new Random(1);
        try (BufferedWriter names = Files.newBufferedWriter(list)) {
            for (int i = 0; i < files; i++) {
                Path file = folder.resolve("part" + i / 10_000 + "/folder" + i / 100 + "/file" + i + ".txt");
                Files.createDirectories(file.getParent());
                // Most files of a project are small, a few are not: 1 KiB doubled up to six times.
                byte[] bytes = new byte[random.nextInt(1, 2048) << random.nextInt(0, 6)];
                random.nextBytes(bytes);
                Files.write(file, bytes);
                names.write(file + "\n");
            }
        }
    }

    private static void compare(Path folder, Path list, int rounds) throws Exception {
        List<double[]> taken = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            double[] git = git(list);
            long cpu = cpu();
            long start = System.nanoTime();
            String swhid = Swhids.ofDirectory(folder).toString();
            double[] ours = {(System.nanoTime() - start) / 1e9, (cpu() - cpu) / 1e9};
            System.out.printf(
                    Locale.ROOT,
                    "%s git %.2f s, CPU %.2f s; ours %.2f s, CPU %.2f s; %s%n",
                    round == 0 ? "warm-up:" : "round " + round + ":", git[0], git[1], ours[0], ours[1], swhid);
            if (round > 0) {
                taken.add(new double[] {ours[0] / git[0], ours[1] / git[1]});
            }
        }
        try (Stream<Path> files = Files.lines(list).map(Path::of)) {
            long bytes = files.mapToLong(file -> file.toFile().length()).sum();
            System.out.printf(Locale.ROOT, "%,d bytes; median of ours over git: time %.2f, CPU %.2f%n", bytes,
                    median(taken, 0), median(taken, 1));
        }
        memory();
    }

    /** Seconds and CPU seconds of git, which tells its own through the shell that waits for it. */
    private static double[] git(Path list) throws Exception {
        long start = System.nanoTime();
        Process shell = new ProcessBuilder(
                        "sh", "-c", "git hash-object --no-filters --stdin-paths < \"$1\" > /dev/null; times", "sh", list.toString())
                .start();
        String told = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (shell.waitFor() != 0) {
            throw new IOException("git hash-object does not work here");
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        String[] children = told.strip().split("\n")[1].split("[ms ]+");
        double cpu = 0;
        for (int i = 0; i < 4; i += 2) {
            cpu += Double.parseDouble(children[i]) * 60 + Double.parseDouble(children[i + 1]);
        }
        return new double[] {seconds, cpu};
    }

    private static double median(List<double[]> taken, int which) {
        double[] sorted = taken.stream().mapToDouble(one -> one[which]).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static void one(Path path) throws IOException {
        long start = System.nanoTime();
        Object swhid = Files.isDirectory(path) ? Swhids.ofDirectory(path) : Swhids.ofContent(path);
        System.out.printf(
                Locale.ROOT, "%s in %.1f s, CPU %.1f s%n", swhid, (System.nanoTime() - start) / 1e9, cpu() / 1e9);
        memory();
    }

    private static void memory() throws IOException {
        System.out.println(Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> "resident memory at its highest:" + line.substring(6))
                .findFirst()
                .orElse(""));
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
