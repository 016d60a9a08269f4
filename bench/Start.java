import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts Multitude some times and tells when its first page came and what memory its processes hold. Linux only. */
void main(String[] arguments) throws Exception {
    Path launcher = Path.of(arguments[0]);
    Path data = Path.of(arguments[1]);
    int runs = Integer.parseInt(arguments[2]);
    int port = Integer.parseInt(arguments[3]);
    List<Long> firstPage = new ArrayList<>();
    List<Long> server = new ArrayList<>();
    List<Long> database = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        launcher.toString(), "serve", "--port", Integer.toString(port), "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            awaitPage(process, port);
            firstPage.add((System.nanoTime() - start) / 1_000_000);
            Thread.sleep(5_000);
            server.add(proportional(process.pid()));
            database.add(databaseProcesses(data).mapToLong(this::proportional).sum());
        } finally {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }
    IO.println("runs " + runs);
    tell("first page, ms", firstPage);
    tell("memory of the server, MiB", server);
    tell("memory of PostgreSQL, MiB", database);
    tell("memory of all, MiB", sums(server, database));
}

void awaitPage(Process process, int port) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (process.isAlive() && System.nanoTime() < end) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readAllBytes();
            if (new String(answer, StandardCharsets.UTF_8).startsWith("HTTP/1.1 200")) {
                return;
            }
        } catch (IOException notYet) {
            Thread.sleep(5);
        }
    }
    throw new IllegalStateException("no page came; run ./multitude serve by hand to see why");
}

/** PostgreSQL's own process and its children. */
Stream<Long> databaseProcesses(Path data) throws IOException {
    long postmaster = Long.parseLong(
            Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid")).getFirst().strip());
    ProcessHandle handle = ProcessHandle.of(postmaster).orElseThrow();
    return Stream.concat(Stream.of(handle), handle.descendants()).map(ProcessHandle::pid);
}

/** Resident memory in MiB, pages shared by several processes divided among them. */
long proportional(long pid) {
    try {
        return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .sum()
                / 1024;
    } catch (IOException gone) {
        return 0;
    }
}

List<Long> sums(List<Long> some, List<Long> others) {
    List<Long> sums = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
        sums.add(some.get(i) + others.get(i));
    }
    return sums;
}

void tell(String what, List<Long> values) {
    List<Long> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    IO.println("%-28s median %d, from %d to %d"
            .formatted(what, sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast()));
}
