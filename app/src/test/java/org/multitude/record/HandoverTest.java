package org.multitude.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.Ed25519SignerKey;
import org.multitudelibs.tlog.Hash;

/** An act that hands the record over holds by what the key before it signed last, and by nothing else. */
class HandoverTest {
    private static final String ORIGIN = "open.example.org/log";
    private static final Hash SIGNED = Hash.of(new byte[Hash.BYTES]);

    private final Ed25519SignerKey former = Ed25519SignerKey.generate(ORIGIN);
    private final byte[] last =
            new Checkpoint(ORIGIN, 7, SIGNED).sign(List.of(former)).bytes();

    @Test
    void whatTheKeyBeforeSignedIsTheSameLogAlsoWhereItIsAsLong() {
        Hash forged = Hash.of("another log, as long as that one".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        assertThat(wrong(act(6, 2), new Checkpoint(ORIGIN, 7, SIGNED))).isEmpty();
        assertThat(wrong(act(6, 2), new Checkpoint(ORIGIN, 7, forged)))
                .get()
                .asString()
                .contains("does not hold");
    }

    @Test
    void theKeyBeforeSignedTheActAndNothingBeyondTheLog() {
        assertThat(wrong(act(7, 2), new Checkpoint(ORIGIN, 7, SIGNED)))
                .contains("the key before it did not sign that another one follows");
        assertThat(wrong(act(5, 2), new Checkpoint(ORIGIN, 6, SIGNED)))
                .contains("the key before it signed more acts than the log holds");
        assertThat(wrong(act(6, 3), new Checkpoint(ORIGIN, 7, SIGNED)))
                .contains("it is not the act that follows key 1");
    }

    private Optional<String> wrong(Handover handover, Checkpoint now) {
        return handover.wrong(1, former.verifierKey().toString(), last, tile -> Optional.empty(), now);
    }

    private static Handover act(long index, int number) {
        Act act = Act.of("record.key-changed", UUID.randomUUID())
                .token("number", Integer.toString(number))
                .at(Instant.now());
        return Handover.in(index, Entry.of(ActId.random(), act, Map.of(), Instant.now()))
                .orElseThrow();
    }
}
