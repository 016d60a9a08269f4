import com.google.gson.JsonParser;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.multitudelibs.publiccode.spdx.Expression;
import org.multitudelibs.publiccode.spdx.Licence;
import org.multitudelibs.publiccode.spdx.Licences;
import org.multitudelibs.publiccode.spdx.SpdxList;

/**
 * CPU for finding the licence of a text among the whole SPDX list, for every text of the list; what reading the list takes, and
 * the heap it keeps. The floor of the same run is to take the words out of the text and to count them in a map. Argument: rounds.
 */
public class LicenceTexts {

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        long cpu = cpu();
        int known = SpdxList.current().licences().size();
        System.out.printf("ids of %d licences         %8.1f ms of CPU%n", known, (cpu() - cpu) / 1e6);
        List<byte[]> texts = texts();
        long before = heap();
        cpu = cpu();
        Licences.in(Map.of("LICENSE", texts.getFirst()));
        double first = (cpu() - cpu) / 1e6;
        System.out.printf("list read, first text      %8.1f ms of CPU; %.1f MiB kept%n", first, (heap() - before) / 1048576.0);

        for (int round = 1; round <= rounds; round++) {
            double[] floor = new double[texts.size()];
            double[] found = new double[texts.size()];
            long words = 0;
            for (int at = 0; at < texts.size(); at++) {
                cpu = cpu();
                words += words(texts.get(at));
                floor[at] = (cpu() - cpu) / 1e6;
                cpu = cpu();
                Licences.in(Map.of("LICENSE", texts.get(at)));
                found[at] = (cpu() - cpu) / 1e6;
            }
            System.out.printf("round %d, %d texts, %,d words%n", round, texts.size(), words);
            double ratio = Arrays.stream(found).sum() / Arrays.stream(floor).sum();
            System.out.printf("  a text                   %s = %.1f times counting its words%n", spread(found), ratio);
            System.out.printf("  counting its words       %s%n", spread(floor));
        }
        int times = 200_000;
        cpu = cpu();
        int valid = 0;
        for (int at = 0; at < times; at++) {
            valid += Expression.parse("(MIT OR Apache-2.0) AND GPL-2.0-only WITH Classpath-exception-2.0").isValid() ? 1 : 0;
        }
        System.out.printf("an expression of 4 ids     %8.2f us of CPU [%d]%n", (cpu() - cpu) / 1e3 / times, valid);
    }

    private static List<byte[]> texts() throws Exception {
        List<byte[]> texts = new ArrayList<>();
        for (Licence licence : SpdxList.current().licences()) {
            try (InputStream stream = LicenceTexts.class.getResourceAsStream("/resources/stdlicenses/" + licence.id() + ".json")) {
                if (stream != null) {
                    texts.add(JsonParser.parseReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                            .getAsJsonObject()
                            .get("licenseText")
                            .getAsString()
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }

    private static long words(byte[] text) {
        Map<String, Integer> counts = new java.util.HashMap<>();
        long all = 0;
        for (String word : new String(text, StandardCharsets.UTF_8).toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            counts.merge(word, 1, Integer::sum);
            all++;
        }
        return counts.isEmpty() ? 0 : all;
    }

    private static String spread(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return "median %.2f, 99 of 100 under %.2f, worst %.2f ms of CPU"
                .formatted(sorted[sorted.length / 2], sorted[sorted.length * 99 / 100], sorted[sorted.length - 1]);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heap() {
        for (int times = 0; times < 3; times++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
