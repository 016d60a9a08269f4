package org.multitudelibs.tlog;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * What carries a request to a witness and brings its answer. An application that has a guarded HTTP client of its own,
 * which is no {@link java.net.http.HttpClient}, gives this to a {@link WitnessClient}. Safe for threads.
 */
@FunctionalInterface
public interface WitnessTransport {

    /**
     * Sends a request with POST and waits for the answer, whatever its status.
     *
     * @param address of HTTP or HTTPS
     * @param body of the request, in text/plain and UTF-8
     * @param limit from now to the last byte of the answer
     * @param maxBytes the most bytes of the answer that may be read
     * @throws java.net.http.HttpTimeoutException if there is no answer in time
     * @throws IOException if there is none for another reason, or it is too long
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    Answer post(URI address, byte[] body, Duration limit, int maxBytes) throws IOException, InterruptedException;

    /**
     * An answer in HTTP.
     *
     * @param status such as 200
     * @param contentType the header of that name
     * @param body not compressed
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(int status, Optional<String> contentType, byte[] body) {

        public Answer {
            Objects.requireNonNull(contentType, "contentType must not be null");
            body = body.clone();
        }

        /** A copy of the body. */
        @Override
        public byte[] body() {
            return body.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Answer that
                    && status == that.status
                    && contentType.equals(that.contentType)
                    && Arrays.equals(body, that.body);
        }

        @Override
        public int hashCode() {
            return 31 * status + Arrays.hashCode(body);
        }

        @Override
        public String toString() {
            return status + " (" + body.length + " bytes)";
        }
    }
}
