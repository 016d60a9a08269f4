package org.multitudelibs.tlog;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The HTTP client of the JDK, with bounds on the time and the length of a whole answer. */
final class HttpClientTransport implements WitnessTransport {

    private final HttpClient http;

    HttpClientTransport(HttpClient http) {
        this.http = Objects.requireNonNull(http, "http must not be null");
    }

    @Override
    public Answer post(URI address, byte[] body, Duration limit, int maxBytes)
            throws IOException, InterruptedException {
        HttpRequest post = HttpRequest.newBuilder(address)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        CompletableFuture<HttpResponse<byte[]>> future = http.sendAsync(
                post, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), maxBytes));
        try {
            // The time limit of a request ends with the headers of its answer, and a witness may be slow after them.
            HttpResponse<byte[]> response = future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return new Answer(response.statusCode(), response.headers().firstValue("Content-Type"), response.body());
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no answer within " + limit.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } finally {
            future.cancel(true);
        }
    }
}
