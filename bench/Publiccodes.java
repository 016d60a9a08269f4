import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.multitudelibs.publiccode.Publiccode;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Validation of publiccode.yml files beside bare composition of the same bytes by the same YAML parser, turn by turn in
 * the same run, in CPU time of one thread.
 */
class Publiccodes {
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setSchema(new CoreSchema()).build();
    private static long seen;

    public static void main(String[] arguments) throws IOException {
        List<byte[]> files = files(Path.of(arguments[0]));
        int rounds = Integer.parseInt(arguments[1]);
        int repeats = Math.max(1, 2_000 / files.size());
        for (int i = 0; i < 5; i++) {
            time(files, repeats, Publiccodes::compose);
            time(files, repeats, Publiccodes::validate);
        }
        double[] bare = new double[rounds];
        double[] whole = new double[rounds];
        double[] ratio = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            bare[i] = time(files, repeats, Publiccodes::compose);
            whole[i] = time(files, repeats, Publiccodes::validate);
            ratio[i] = whole[i] / bare[i];
        }
        System.out.printf(
                "%d files, %,d bytes, %d rounds of %d readings%n",
                files.size(), files.stream().mapToInt(file -> file.length).sum(), rounds, repeats * files.size());
        System.out.printf("bare composition  %,8.0f files a second%n", 1 / median(bare));
        System.out.printf("validation        %,8.0f files a second%n", 1 / median(whole));
        System.out.printf("ratio             %8.2f (from %.2f to %.2f)%n", median(ratio), ratio[0], ratio[rounds - 1]);
        if (seen == 0) {
            throw new IllegalStateException("nothing was read");
        }
    }

    private interface Reader {
        void read(byte[] file);
    }

    private static void compose(byte[] file) {
        seen += new Compose(SETTINGS)
                .composeString(new String(file, StandardCharsets.UTF_8))
                .isPresent() ? 1 : 0;
    }

    private static void validate(byte[] file) {
        seen += Publiccode.read(file).software().isPresent() ? 1 : 0;
    }

    /** Seconds of CPU a file. */
    private static double time(List<byte[]> files, int repeats, Reader reader) {
        long start = THREAD.getCurrentThreadCpuTime();
        for (int i = 0; i < repeats; i++) {
            files.forEach(reader::read);
        }
        return (THREAD.getCurrentThreadCpuTime() - start) / 1e9 / repeats / files.size();
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static List<byte[]> files(Path folder) throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(path -> path.toString().endsWith(".yml")).sorted().toList()) {
                files.add(Files.readAllBytes(path));
            }
        }
        return files;
    }
}
