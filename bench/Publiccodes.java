package org.multitude.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.multitudelibs.publiccode.Publiccode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Validation of the publiccode.yml files of a folder, beside bare composition of the same bytes by the same YAML parser in the same
 * run. Argument: the folder.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
// Seconds of the clock, of which a busy machine gives few: the compiler is through only after some ten of the processor.
@Warmup(iterations = 4, time = 12)
@Measurement(iterations = 5, time = 1)
@Fork(jvmArgs = "-Xmx512m")
public class Publiccodes {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setSchema(new CoreSchema()).build();

    @Param("")
    public String folder;

    private final List<byte[]> files = new ArrayList<>();

    public static void main(String[] arguments) throws Exception {
        Costs costs = new Costs(Publiccodes.class, arguments);
        Publiccodes read = new Publiccodes();
        read.folder = costs.words().getFirst();
        read.make();
        costs.measure("folder", List.of(read.folder));
        double bare = costs.seconds("composition", read.folder);
        double whole = costs.seconds("validation", read.folder);
        int count = read.files.size();
        Report.machine(costs);
        Report.heading("files", "bytes", "composition, files a second", "validation, files a second");
        Report.row(count, read.files.stream().mapToInt(file -> file.length).sum(), count / bare, count / whole);
        Report.aims();
        Report.atMost("validation over composition", whole / bare, 2.5);
    }

    @Setup
    public void make() throws IOException {
        try (Stream<Path> paths = Files.walk(Path.of(folder))) {
            for (Path path : paths.filter(path -> path.toString().endsWith(".yml")).sorted().toList()) {
                files.add(Files.readAllBytes(path));
            }
        }
    }

    @Benchmark
    public void composition(Blackhole hole) {
        for (byte[] file : files) {
            hole.consume(new Compose(SETTINGS).composeString(new String(file, StandardCharsets.UTF_8)));
        }
    }

    @Benchmark
    public void validation(Blackhole hole) {
        for (byte[] file : files) {
            hole.consume(Publiccode.read(file));
        }
    }
}
