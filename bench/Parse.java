import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.io.InputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.lang.StreamRDFCounting;

/** What Jena alone needs to read a file to its end, throwing the triples away: the bare measure of an import. */
class Parse {
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        Lang lang = RDFLanguages.filenameToLang(file.toString());
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        for (int round = 0; round < rounds; round++) {
            StreamRDFCounting sink = StreamRDFLib.count();
            long cpu = cpu();
            long start = System.nanoTime();
            try (InputStream input = Files.newInputStream(file)) {
                RDFParser.source(input).lang(lang).parse(sink);
            }
            System.out.printf(
                    "%,d triples in %.2f s, %.2f s of CPU%n",
                    sink.countTriples(), (System.nanoTime() - start) / 1e9, (cpu() - cpu) / 1e9);
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
