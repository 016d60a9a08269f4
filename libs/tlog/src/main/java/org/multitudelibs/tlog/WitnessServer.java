package org.multitudelibs.tlog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A small HTTP server for a {@link Witness} (C2SP tlog-witness): {@code POST /add-checkpoint} and
 * {@code GET /<SHA-256 of the origin>/checkpoint}. Speaks plain HTTP and does not bound how slowly a request comes in,
 * so that it belongs behind a proxy that does both. At most as many requests as threads are in memory, each at most
 * {@value WitnessRequest#MAX_BYTES} bytes.
 */
public final class WitnessServer implements AutoCloseable {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String SIZE = "text/x.tlog.size";
    private static final Pattern CHECKPOINT = Pattern.compile("/([0-9a-f]{64})/checkpoint");

    private final Witness witness;
    private final HttpServer server;
    private final ExecutorService threads;

    /**
     * Starts a server.
     *
     * @param address where it listens; port 0 takes a free one
     * @param threads how many requests it answers at once
     * @throws IOException if it cannot listen there
     */
    public WitnessServer(Witness witness, InetSocketAddress address, int threads) throws IOException {
        this.witness = witness;
        this.server = HttpServer.create(address, 0);
        this.threads = Executors.newFixedThreadPool(threads);
        server.setExecutor(this.threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The submission prefix, which is the monitoring prefix too. */
    public URI prefix() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
    }

    /** Stops at once; requests under way get no answer, whether or not they were stored. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            Matcher checkpoint = CHECKPOINT.matcher(path);
            if (path.equals("/add-checkpoint")) {
                add(exchange);
            } else if (checkpoint.matches()) {
                get(exchange, checkpoint.group(1));
            } else {
                send(exchange, 404, TEXT, "no such path\n");
            }
        }
    }

    private void add(HttpExchange exchange) throws IOException {
        if (!allowed(exchange, "POST")) {
            return;
        }
        byte[] body = exchange.getRequestBody().readNBytes(WitnessRequest.MAX_BYTES + 1);
        if (body.length > WitnessRequest.MAX_BYTES) {
            send(exchange, 413, TEXT, "request is above " + WitnessRequest.MAX_BYTES + " bytes\n");
            return;
        }
        switch (witness.add(body)) {
            case WitnessAnswer.Cosigned(var signatures) ->
                send(
                        exchange,
                        200,
                        TEXT,
                        signatures.stream()
                                .map(signature -> signature.line() + "\n")
                                .collect(Collectors.joining()));
            case WitnessAnswer.Malformed(String reason) -> send(exchange, 400, TEXT, reason + "\n");
            case WitnessAnswer.NotSigned(String reason) -> send(exchange, 403, TEXT, reason + "\n");
            case WitnessAnswer.UnknownLog(String reason) -> send(exchange, 404, TEXT, reason + "\n");
            case WitnessAnswer.Conflict(long size) -> send(exchange, 409, SIZE, size + "\n");
            case WitnessAnswer.Inconsistent(String reason) -> send(exchange, 422, TEXT, reason + "\n");
            case WitnessAnswer.Failed(String reason) -> send(exchange, 500, TEXT, reason + "\n");
        }
    }

    private void get(HttpExchange exchange, String originHash) throws IOException {
        if (!allowed(exchange, "GET")) {
            return;
        }
        Optional<SignedNote> latest;
        try {
            latest = witness.latest(originHash);
        } catch (UncheckedIOException | TlogException e) {
            send(exchange, 500, TEXT, "the witness cannot use its store\n");
            return;
        }
        if (latest.isPresent()) {
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            send(exchange, 200, TEXT, latest.get().format());
        } else {
            send(exchange, 404, TEXT, "no checkpoint of such a log\n");
        }
    }

    private static boolean allowed(HttpExchange exchange, String method) throws IOException {
        if (exchange.getRequestMethod().equals(method)) {
            return true;
        }
        exchange.getResponseHeaders().set("Allow", method);
        send(exchange, 405, TEXT, "only " + method + "\n");
        return false;
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
