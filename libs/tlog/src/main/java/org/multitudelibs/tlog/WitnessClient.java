package org.multitudelibs.tlog;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a witness for its cosignature (C2SP tlog-witness, "add-checkpoint"). Safe for threads. Whatever the witness
 * does, an answer comes within the time limit, and no more than {@value #MAX_ANSWER_BYTES} bytes of it are read.
 */
public final class WitnessClient {

    /** The most bytes an answer may have. */
    public static final int MAX_ANSWER_BYTES = 64 << 10;

    /** A first request that does not know the size, one that does, and one for a log that another process feeds. */
    private static final int ATTEMPTS = 3;

    private final HttpClient http;
    private final URI address;
    private final WitnessResponse response;
    private final Duration limit;

    /**
     * @param http what connects; an application can guard there which addresses are reached, and how redirects are taken
     * @param submissionPrefix of the witness
     * @param keys of the witness, at least one; cosignatures of others are passed over
     * @param limit for a whole call, retries included
     */
    public WitnessClient(
            HttpClient http, URI submissionPrefix, Collection<? extends CosignatureVerifierKey> keys, Duration limit) {
        this.http = Objects.requireNonNull(http, "http must not be null");
        String prefix = submissionPrefix.toString();
        this.address = URI.create((prefix.endsWith("/") ? prefix : prefix + "/") + "add-checkpoint");
        this.response = new WitnessResponse(List.copyOf(keys));
        this.limit = Objects.requireNonNull(limit, "limit must not be null");
    }

    /**
     * Asks for a cosignature, and asks again from the size that the witness says if it knows another one.
     *
     * @param checkpoint signed by the log
     * @param oldSize the size that the witness cosigned last, as far as is known; 0 if nothing is, at most that of the
     *     checkpoint
     * @param prover of the log, for the consistency proofs
     * @return {@link WitnessAnswer.Conflict} only if the witness has cosigned a larger checkpoint, or another process
     *     keeps feeding it
     * @throws MalformedException if the note is no checkpoint, or smaller than the old size
     * @throws MissingFileException if a tile that a proof needs is not stored
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public WitnessAnswer cosign(SignedNote checkpoint, long oldSize, Prover prover) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        long size = Checkpoint.parse(checkpoint.text()).size();
        WitnessAnswer answer = send(WitnessRequest.of(oldSize, checkpoint, prover), end);
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            if (!(answer instanceof WitnessAnswer.Conflict(long known)) || known > size) {
                return answer;
            }
            answer = send(WitnessRequest.of(known, checkpoint, prover), end);
        }
        return answer;
    }

    /**
     * Sends one request, once.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public WitnessAnswer send(WitnessRequest request) throws InterruptedException {
        return send(request, System.nanoTime() + limit.toNanos());
    }

    private WitnessAnswer send(WitnessRequest request, long end) throws InterruptedException {
        HttpRequest post = HttpRequest.newBuilder(address)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.bytes()))
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(
                post, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MAX_ANSWER_BYTES));
        try {
            // The time limit of a request ends with the headers of its answer, and a witness may be slow after them.
            return response.read(answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS), request.checkpoint());
        } catch (TimeoutException e) {
            return new WitnessAnswer.Failed("no answer within " + limit.toMillis() + " ms");
        } catch (ExecutionException e) {
            return new WitnessAnswer.Failed("could not be asked: " + e.getCause());
        } finally {
            answer.cancel(true);
        }
    }
}
