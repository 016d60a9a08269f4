package org.multitudelibs.tlog;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Asks a witness for its cosignature (C2SP tlog-witness, "add-checkpoint"). Safe for threads. Whatever the witness
 * does, an answer comes within the time limit, and no more than {@value #MAX_ANSWER_BYTES} bytes of it are read.
 */
public final class WitnessClient {

    /** The most bytes an answer may have. */
    public static final int MAX_ANSWER_BYTES = 64 << 10;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** A first request that does not know the size, one that does, and one for a log that another process feeds. */
    private static final int ATTEMPTS = 3;

    private final WitnessTransport transport;
    private final URI address;
    private final WitnessResponse response;
    private final Duration limit;

    /**
     * @param http what connects; an application can guard there which addresses are reached, and how redirects are taken
     * @param submissionPrefix of the witness
     * @param keys of the witness, at least one; cosignatures of others are passed over
     * @param limit for a whole call, retries included
     * @throws IllegalArgumentException if the prefix is not an address of HTTP or HTTPS, or there is no key
     */
    public WitnessClient(
            HttpClient http, URI submissionPrefix, Collection<? extends CosignatureVerifierKey> keys, Duration limit) {
        this(new HttpClientTransport(http), submissionPrefix, keys, limit);
    }

    /**
     * As the other constructor, but through another HTTP client.
     *
     * @param transport has to keep the bounds that it is given
     */
    public WitnessClient(
            WitnessTransport transport,
            URI submissionPrefix,
            Collection<? extends CosignatureVerifierKey> keys,
            Duration limit) {
        this.transport = Objects.requireNonNull(transport, "transport must not be null");
        String scheme = String.valueOf(submissionPrefix.getScheme()).toLowerCase(Locale.ROOT);
        if (submissionPrefix.getHost() == null || !SCHEMES.contains(scheme)) {
            throw new IllegalArgumentException(submissionPrefix + " is not an address of HTTP or HTTPS");
        }
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
        Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
        try {
            return response.read(
                    transport.post(address, request.bytes(), left, MAX_ANSWER_BYTES), request.checkpoint());
        } catch (HttpTimeoutException e) {
            return new WitnessAnswer.Failed("no answer within " + limit.toMillis() + " ms");
        } catch (IOException e) {
            return new WitnessAnswer.Failed("could not be asked: " + e.getMessage());
        }
    }
}
