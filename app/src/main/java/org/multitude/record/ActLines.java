package org.multitude.record;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitudelibs.tlog.Rfc6962;
import org.springframework.stereotype.Component;

/**
 * Writes acts as lines of JSON: the place in the log, the hash of the entry as a leaf, whether a checkpoint covers it,
 * when it happened with the key that opens this commitment, and the entry itself byte for byte. Nothing else that a
 * commitment hides.
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
            Map<ActId, byte[]> keys =
                    acts.keys(read.values().stream().map(RecordedAct::id).toList(), AppendAct.OCCURRED_AT);
            for (long index : batch) {
                Optional<RecordedAct> act = Optional.ofNullable(read.get(index));
                if (act.isPresent()) {
                    line(
                            index,
                            act.get(),
                            Optional.ofNullable(keys.get(act.get().id())),
                            lines);
                }
            }
        }
        lines.flush();
    }

    private void line(long index, RecordedAct act, Optional<byte[]> key, OutputStream lines) throws IOException {
        // What is kept beside an act that does not match the log is not what was recorded.
        byte[] entry = act.matching()
                ? act.entry().bytes()
                : proofs.entry(index).orElseGet(() -> act.entry().bytes());
        String hash = act.matching()
                ? act.hash()
                : HexFormat.of().formatHex(Rfc6962.leaf(entry).bytes());
        // Without its key, as after a restore that lost it, nobody could check when it happened.
        String opened = key.map(bytes -> "\"occurredAt\":\"%s\",\"key\":\"%s\","
                        .formatted(act.occurredAt(), Base64.getEncoder().encodeToString(bytes)))
                .orElse("");
        lines.write("{\"index\":%d,\"hash\":\"%s\",\"recorded\":%b,%s\"entry\":"
                .formatted(index, hash, act.recorded(), opened)
                .getBytes(StandardCharsets.US_ASCII));
        lines.write(entry);
        lines.write("}\n".getBytes(StandardCharsets.US_ASCII));
    }
}
