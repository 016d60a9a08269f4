package org.multitude.opengov.consultation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The ballots of a consultation as a file, read batch by batch from the database. */
final class BallotsStream extends InputStream {
    private final BallotStore ballots;
    private final ConsultationId consultation;
    private final int batches;
    private int batch;
    private InputStream part;

    BallotsStream(BallotStore ballots, ConsultationId consultation, int batches) {
        this.ballots = ballots;
        this.consultation = consultation;
        this.batches = batches;
        this.part = bytes(Ballot.HEAD + "\n");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = part.read(into, offset, length);
        while (read < 0 && batch < batches) {
            batch++;
            part = bytes(ballots.sealed(consultation, batch).stream()
                    .map(ballot -> batch + "," + ballot.line() + "\n")
                    .collect(Collectors.joining()));
            read = part.read(into, offset, length);
        }
        return read;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
