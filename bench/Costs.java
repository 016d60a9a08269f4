package org.multitude.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What the benchmarks of a class cost, by JMH: each in a process of its own and warmed up, all of them in turn in each of three
 * rounds (or as many as {@code -f} says), so that a busy quarter of an hour meets floors and measured alike. Arguments from the first
 * that begins with a hyphen are options of JMH.
 */
final class Costs {
    private static final String KEY = "%s %s";

    private final Class<?> benchmarks;
    private final Options asked;
    private final List<String> words;
    private final Map<String, List<IterationResult>> measured = new HashMap<>();
    private int done;

    Costs(Class<?> benchmarks, String... arguments) throws CommandLineOptionException {
        this.benchmarks = benchmarks;
        this.words = Arrays.stream(arguments).takeWhile(word -> !word.startsWith("-")).toList();
        this.asked = new CommandLineOptions(Arrays.copyOfRange(arguments, words.size(), arguments.length));
    }

    /** The arguments that are none of JMH's. */
    List<String> words() {
        return words;
    }

    int rounds() {
        return asked.getForkCount().orElse(3);
    }

    /** All rounds: every benchmark with each value of its parameter. */
    Costs measure(String parameter, List<String> values) throws RunnerException {
        for (int round = 0; round < rounds(); round++) {
            round(parameter, values);
        }
        return this;
    }

    void round(String parameter, List<String> values) throws RunnerException {
        Options options = new OptionsBuilder()
                .parent(asked)
                .include(benchmarks.getName().replace(".", "\\.") + "\\.")
                .param(parameter, values.toArray(String[]::new))
                .forks(1)
                .jvmArgsAppend("-Xbatch", "-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1", "--sun-misc-unsafe-memory-access=allow")
                .addProfiler(Processor.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        for (RunResult result : new Runner(options).run()) {
            String name = result.getParams().getBenchmark();
            String key = KEY.formatted(name.substring(name.lastIndexOf('.') + 1), result.getParams().getParam(parameter));
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                measured.computeIfAbsent(key, none -> new ArrayList<>()).addAll(fork.getIterationResults());
            }
        }
        done++;
        System.err.printf("round %d of %d is done%n", done, rounds());
    }

    /** Seconds of the processor that a benchmark took for an operation: the median of all iterations of all rounds. */
    double seconds(String benchmark, Object value) {
        return Report.median(measured.get(KEY.formatted(benchmark, value)).stream()
                        .map(result -> result.getSecondaryResults().get(Processor.NANOSECONDS).getScore())
                        .toList())
                / 1e9;
    }
}
