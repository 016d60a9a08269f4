package org.multitudelibs.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessFolderTest {

    private static final String ORIGIN = "example.org/log";
    private static final Ed25519SignerKey LOG = new Ed25519SignerKey(ORIGIN, new byte[32]);
    private static final Ed25519CosignatureSignerKey WITNESS = Ed25519CosignatureSignerKey.generate("example.com/w");
    private static final SignedNote FIRST = note(1);
    private static final SignedNote SECOND = note(2);

    @TempDir
    Path folder;

    @Test
    void a_checkpoint_is_replaced_only_if_it_is_the_expected_one() {
        try (WitnessFolder store = new WitnessFolder(folder.resolve("new"))) {
            assertThat(store.latest(ORIGIN)).isEmpty();
            assertThat(store.replace(ORIGIN, Optional.of(FIRST), SECOND)).isFalse();
            assertThat(store.replace(ORIGIN, Optional.empty(), FIRST)).isTrue();
            assertThat(store.replace(ORIGIN, Optional.empty(), SECOND)).isFalse();
            assertThat(store.latest(ORIGIN)).contains(FIRST);
            assertThat(store.replace(ORIGIN, Optional.of(FIRST), SECOND)).isTrue();
            assertThat(store.latest(ORIGIN)).contains(SECOND);
            assertThat(store.latest("example.org/other")).isEmpty();
        }
    }

    @Test
    void a_witness_goes_on_from_its_folder_after_a_restart() throws Exception {
        byte[] request = new WitnessRequest(0, List.of(), FIRST).bytes();
        try (WitnessFolder store = new WitnessFolder(folder)) {
            assertThat(witness(store).add(request)).isInstanceOf(WitnessAnswer.Cosigned.class);
        }
        // What a crash between writing and renaming leaves behind.
        Files.writeString(folder.resolve(WitnessFolder.name(ORIGIN) + ".tmp"), "half a no");
        try (WitnessFolder store = new WitnessFolder(folder)) {
            assertThat(witness(store).add(request)).isEqualTo(new WitnessAnswer.Conflict(1));
            byte[] again = new WitnessRequest(1, List.of(), FIRST).bytes();
            assertThat(witness(store).add(again)).isInstanceOf(WitnessAnswer.Cosigned.class);
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(WitnessFolder.name(ORIGIN), "lock");
        }
    }

    @Test
    void a_folder_is_used_by_one_witness_at_a_time() {
        try (WitnessFolder store = new WitnessFolder(folder)) {
            assertThat(store.latest(ORIGIN)).isEmpty();
            assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> new WitnessFolder(folder));
        }
        WitnessFolder closed = new WitnessFolder(folder);
        closed.close();
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> closed.replace(ORIGIN, Optional.empty(), FIRST));
        assertThat(closed.latest(ORIGIN)).isEmpty();
    }

    @Test
    void a_damaged_file_is_never_taken_for_none() throws Exception {
        try (WitnessFolder store = new WitnessFolder(folder)) {
            store.replace(ORIGIN, Optional.empty(), FIRST);
            Path file = folder.resolve(WitnessFolder.name(ORIGIN));
            byte[] request = new WitnessRequest(0, List.of(), FIRST).bytes();
            for (byte[] damaged : List.of(
                    new byte[0],
                    new byte[100],
                    note(1).format().replace("\n1\n", "\n0\n").getBytes(StandardCharsets.UTF_8))) {
                Files.write(file, damaged);
                assertThat(witness(store).add(request)).isInstanceOf(WitnessAnswer.Failed.class);
            }
            Files.delete(file);
            Files.createDirectory(file);
            assertThat(witness(store).add(request)).isInstanceOf(WitnessAnswer.Failed.class);
        }
    }

    private static Witness witness(WitnessStore store) {
        return new Witness(
                List.of(WITNESS), List.of(LOG.verifierKey()), store, () -> Instant.ofEpochSecond(1_700_000_000));
    }

    private static SignedNote note(long size) {
        return new Checkpoint(ORIGIN, size, Rfc6962.leaf(new byte[0])).sign(List.of(LOG));
    }
}
