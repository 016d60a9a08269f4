package org.multitude.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * What the clock of JMH cannot tell on a machine that does other work: the time of the processor that an operation takes, for its
 * thread and for collecting garbage.
 */
public class Processor implements InternalProfiler {
    static final String NANOSECONDS = "processor";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Path VIRTUAL_MACHINE = virtualMachine();
    private long before;

    @Override
    public String getDescription() {
        return "Processor time";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        System.gc();
        before = time();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double each = (double) (time() - before) / result.getMetadata().getAllOps();
        return List.of(new ScalarResult(NANOSECONDS, each, "ns/op", AggregationPolicy.AVG));
    }

    private static long time() {
        long workers = Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().contains("jmh-worker"))
                .mapToLong(ThreadInfo::getThreadId)
                .map(THREADS::getThreadCpuTime)
                .sum();
        return workers + ofCollections();
    }

    /** The serial collector works in the thread of the virtual machine, which only the system tells of; its own figure is by the clock. */
    private static long ofCollections() {
        try {
            return Long.parseLong(Files.readString(VIRTUAL_MACHINE.resolve("schedstat")).split(" ")[0]);
        } catch (IOException notLinux) {
            throw new UncheckedIOException(notLinux);
        }
    }

    private static Path virtualMachine() {
        try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
            for (Path thread : threads.toList()) {
                if (Files.readString(thread.resolve("comm")).strip().equals("VM Thread")) {
                    return thread;
                }
            }
            throw new IllegalStateException("There is no thread of the virtual machine");
        } catch (IOException notLinux) {
            throw new UncheckedIOException(notLinux);
        }
    }
}
