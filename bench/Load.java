import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

static final double TICKS_PER_SECOND = 100;

/** A server to load: its name, its process and the page. */
record Target(String name, long pid, URI page) {}

/** What one round gave. */
record Round(long requests, double seconds, double cpuMicros, long[] nanos) {}

/**
 * Loads each page in turn, round after round, over kept-alive connections, the next request as soon as the answer came.
 * CPU is that of the server's process, from /proc, so that the load program and other programs do not count. Arguments:
 * connections, seconds of a round, rounds, requests of warm-up, then NAME=PID=URL for each; the last is what the others
 * are compared with.
 */
void main(String[] arguments) throws Exception {
    int connections = Integer.parseInt(arguments[0]);
    double seconds = Double.parseDouble(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    long warmUp = Long.parseLong(arguments[3]);
    List<Target> targets = Arrays.stream(arguments).skip(4).map(this::target).toList();
    for (Target target : targets) {
        // By requests and not by seconds: on a busy machine the slower one would stay colder.
        load(target, connections, Double.MAX_VALUE, warmUp);
    }
    List<List<Round>> all = new ArrayList<>();
    targets.forEach(ignored -> all.add(new ArrayList<>()));
    for (int round = 0; round < rounds; round++) {
        for (int i = 0; i < targets.size(); i++) {
            all.get(i).add(load(targets.get(i), connections, seconds, Long.MAX_VALUE));
        }
    }
    IO.println("%-10s %12s %14s %9s %9s".formatted("", "requests/s", "CPU µs/request", "p50 ms", "p99 ms"));
    for (int i = 0; i < targets.size(); i++) {
        List<Round> own = all.get(i);
        IO.println("%-10s %12.0f %14.0f %9.2f %9.2f"
                .formatted(targets.get(i).name(), rate(own), cpu(own), percentile(own, 0.5), percentile(own, 0.99)));
    }
    List<Round> bare = all.getLast();
    for (int i = 0; i < targets.size() - 1; i++) {
        List<Round> own = all.get(i);
        double[] ratios = java.util.stream.IntStream.range(0, rounds)
                .mapToDouble(round -> own.get(round).cpuMicros() / bare.get(round).cpuMicros())
                .sorted()
                .toArray();
        IO.println("%s over %s: CPU per request %.2f (rounds from %.2f to %.2f), requests/s %.2f, p99 %.2f"
                .formatted(
                        targets.get(i).name(),
                        targets.getLast().name(),
                        cpu(own) / cpu(bare),
                        ratios[0],
                        ratios[rounds - 1],
                        rate(own) / rate(bare),
                        percentile(own, 0.99) / percentile(bare, 0.99)));
    }
}

Target target(String text) {
    String[] parts = text.split("=", 3);
    return new Target(parts[0], Long.parseLong(parts[1]), URI.create(parts[2]));
}

Round load(Target target, int connections, double seconds, long most) throws Exception {
    long cpuBefore = cpuTicks(target.pid());
    long start = System.nanoTime();
    long end = seconds == Double.MAX_VALUE ? Long.MAX_VALUE : start + (long) (seconds * 1e9);
    AtomicLong left = new AtomicLong(most);
    try (ExecutorService callers = Executors.newFixedThreadPool(connections)) {
        List<Callable<long[]>> work = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            work.add(() -> call(target.page(), end, left));
        }
        LongStream nanos = LongStream.empty();
        for (Future<long[]> done : callers.invokeAll(work)) {
            nanos = LongStream.concat(nanos, Arrays.stream(done.get()));
        }
        long[] sorted = nanos.sorted().toArray();
        double elapsed = (System.nanoTime() - start) / 1e9;
        double cpu = (cpuTicks(target.pid()) - cpuBefore) / TICKS_PER_SECOND * 1e6 / sorted.length;
        return new Round(sorted.length, elapsed, cpu, sorted);
    }
}

long[] call(URI page, long end, AtomicLong left) throws IOException {
    byte[] request = ("GET " + page.getRawPath() + " HTTP/1.1\r\nHost: " + page.getAuthority()
                    + "\r\nAccept: text/html\r\nAccept-Language: en\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    LongStream.Builder nanos = LongStream.builder();
    try (Socket socket = new Socket(page.getHost(), page.getPort())) {
        socket.setTcpNoDelay(true);
        InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        while (System.nanoTime() < end && left.getAndDecrement() > 0) {
            long sent = System.nanoTime();
            socket.getOutputStream().write(request);
            answer(in);
            nanos.add(System.nanoTime() - sent);
        }
    }
    return nanos.build().toArray();
}

void answer(InputStream in) throws IOException {
    String status = line(in);
    if (!status.startsWith("HTTP/1.1 200")) {
        throw new IOException("answered " + status);
    }
    long length = -1;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
        String lower = header.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-length:")) {
            length = Long.parseLong(lower.substring(15).strip());
        }
    }
    if (length >= 0) {
        in.skipNBytes(length);
        return;
    }
    for (long chunk = Long.parseLong(line(in), 16); ; chunk = Long.parseLong(line(in), 16)) {
        in.skipNBytes(chunk);
        line(in);
        if (chunk == 0) {
            return;
        }
    }
}

String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
        if (next < 0) {
            throw new IOException("the connection was closed in the middle of an answer");
        }
        if (next != '\r') {
            line.append((char) next);
        }
    }
    return line.toString();
}

long cpuTicks(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
}

double rate(List<Round> rounds) {
    return rounds.stream().mapToLong(Round::requests).sum()
            / rounds.stream().mapToDouble(Round::seconds).sum();
}

double cpu(List<Round> rounds) {
    return rounds.stream().mapToDouble(round -> round.cpuMicros() * round.requests()).sum()
            / rounds.stream().mapToLong(Round::requests).sum();
}

double percentile(List<Round> rounds, double part) {
    long[] all = rounds.stream().flatMapToLong(round -> Arrays.stream(round.nanos())).sorted().toArray();
    return all[(int) Math.min(all.length - 1, (long) (all.length * part))] / 1e6;
}
