import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

static final double TICKS_PER_SECOND = 100;

/** A server, its process and the beginning of its addresses. */
record Site(String name, long pid, String address) {}

/** What one page gave on one site. */
record Measured(double p50, double p99, double most, double cpuMicros) {}

/**
 * Asks for pages at a fixed rate, whether or not earlier answers have come, as people do who know nothing of each other.
 * The wait is counted from the moment at which a request was due, so that a server that stalls is not spared the
 * requests it kept from being sent. Arguments: requests a second, seconds, seconds of warm-up, then NAME=PID=ADDRESS of
 * two sites, then paths.
 */
void main(String[] arguments) throws Exception {
    int rate = Integer.parseInt(arguments[0]);
    int seconds = Integer.parseInt(arguments[1]);
    int warmUp = Integer.parseInt(arguments[2]);
    List<Site> sites = List.of(site(arguments[3]), site(arguments[4]));
    List<String> paths = List.of(arguments).subList(5, arguments.length);
    try (HttpClient client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
            ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor()) {
        for (String path : paths) {
            IO.println("%n%s at %d requests a second for %d s".formatted(path, rate, seconds));
            IO.println("%-12s %9s %9s %9s %15s".formatted("", "p50 ms", "p99 ms", "most ms", "CPU µs/request"));
            List<Measured> both = new ArrayList<>();
            for (Site site : sites) {
                ask(client, waiting, site, path, rate, warmUp);
                Measured measured = ask(client, waiting, site, path, rate, seconds);
                both.add(measured);
                IO.println("%-12s %9.1f %9.1f %9.1f %15.0f"
                        .formatted(site.name(), measured.p50(), measured.p99(), measured.most(), measured.cpuMicros()));
            }
            IO.println("%s over %s: p99 %.2f, CPU per request %.2f"
                    .formatted(
                            sites.get(1).name(),
                            sites.get(0).name(),
                            both.get(1).p99() / both.get(0).p99(),
                            both.get(1).cpuMicros() / both.get(0).cpuMicros()));
        }
    }
}

Site site(String text) {
    String[] parts = text.split("=", 3);
    return new Site(parts[0], Long.parseLong(parts[1]), parts[2]);
}

Measured ask(HttpClient client, ExecutorService waiting, Site site, String path, int rate, int seconds)
        throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(site.address() + path))
            .header("Accept", "text/html")
            .header("Accept-Language", "en")
            .timeout(Duration.ofSeconds(30))
            .build();
    List<Future<Long>> asked = new ArrayList<>();
    long cpuBefore = cpuTicks(site.pid());
    long start = System.nanoTime();
    for (int number = 0; number < rate * seconds; number++) {
        long due = start + number * 1_000_000_000L / rate;
        while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
        asked.add(waiting.submit(() -> {
            HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw new IOException(request.uri() + " answered " + answer.statusCode());
            }
            return System.nanoTime() - due;
        }));
    }
    long[] nanos = new long[asked.size()];
    for (int i = 0; i < nanos.length; i++) {
        nanos[i] = waited(asked.get(i));
    }
    double cpu = (cpuTicks(site.pid()) - cpuBefore) / TICKS_PER_SECOND * 1e6 / nanos.length;
    Arrays.sort(nanos);
    return new Measured(at(nanos, 0.5), at(nanos, 0.99), at(nanos, 1), cpu);
}

long waited(Future<Long> asked) throws Exception {
    try {
        return asked.get();
    } catch (ExecutionException e) {
        throw new IOException("a request failed: " + e.getCause(), e);
    }
}

double at(long[] sorted, double part) {
    return sorted[(int) Math.min(sorted.length - 1, (long) (sorted.length * part))] / 1e6;
}

long cpuTicks(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
}
