package org.multitude.record;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitudelibs.tlog.Rfc6962;
import org.springframework.stereotype.Component;

/**
 * Writes acts as lines of JSON: the place in the log, the hash of the entry as a leaf, whether a checkpoint covers it, and
 * the entry itself byte for byte. Nothing that a commitment hides.
 */
@Component
class ActLines {
    private static final int BATCH = 200;

    private final ActStore acts;
    private final ProveAct proofs;

    ActLines(ActStore acts, ProveAct proofs) {
        this.acts = acts;
        this.proofs = proofs;
    }

    /** Writes the acts at these places, in this order. */
    void write(List<Long> indexes, OutputStream output) throws IOException {
        // Not closed when it fails: the reader must see that the answer was cut off.
        OutputStream lines = new BufferedOutputStream(output);
        for (int first = 0; first < indexes.size(); first += BATCH) {
            List<Long> batch = indexes.subList(first, Math.min(first + BATCH, indexes.size()));
            Map<Long, RecordedAct> read = acts.atAll(batch);
            for (long index : batch) {
                Optional<RecordedAct> act = Optional.ofNullable(read.get(index));
                if (act.isPresent()) {
                    line(index, act.get(), lines);
                }
            }
        }
        lines.flush();
    }

    private void line(long index, RecordedAct act, OutputStream lines) throws IOException {
        // What is kept beside an act that does not match the log is not what was recorded.
        byte[] entry = act.matching()
                ? act.entry().bytes()
                : proofs.entry(index).orElseGet(() -> act.entry().bytes());
        String hash = act.matching()
                ? act.hash()
                : HexFormat.of().formatHex(Rfc6962.leaf(entry).bytes());
        lines.write("{\"index\":%d,\"hash\":\"%s\",\"recorded\":%b,\"entry\":"
                .formatted(index, hash, act.recorded())
                .getBytes(StandardCharsets.US_ASCII));
        lines.write(entry);
        lines.write("}\n".getBytes(StandardCharsets.US_ASCII));
    }
}
