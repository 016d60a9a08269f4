package org.multitudelibs.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LogVerifierTest {

    private static final String ORIGIN = "example.org/log";

    @Test
    void an_honest_log_of_three_rows_is_accepted() {
        verify(MemoryLog.of(NaiveTree.entries(65_537 + 300)));
    }

    @Test
    void an_empty_log_is_accepted() {
        verify(new MemoryLog());
    }

    @Test
    void partial_files_may_be_gone_once_the_full_ones_exist() {
        List<byte[]> entries = NaiveTree.entries(256);
        MemoryLog log = MemoryLog.of(entries.subList(0, 200));
        Checkpoint old = log.checkpoint(ORIGIN);
        log.append(entries.subList(200, 256));
        log.files.keySet().removeIf(path -> path.endsWith(".p/200"));
        new LogVerifier(log, log).verify(old);
        assertThat(new Prover(log).root(200)).isEqualTo(old.root());
    }

    @Property(tries = 200)
    void any_changed_bit_of_a_tile_is_named(
            @ForAll @IntRange(max = 5) int file, @ForAll @IntRange(max = 1 << 20) int bit) {
        MemoryLog log = MemoryLog.of(NaiveTree.entries(600));
        List<String> tiles = log.files.keySet().stream()
                .filter(path -> !path.startsWith("tile/entries/"))
                .sorted()
                .toList();
        String path = tiles.get(file % tiles.size());
        flip(log, path, bit);
        assertThatExceptionOfType(LogMismatchException.class)
                .isThrownBy(() -> verify(log))
                .satisfies(e -> assertThat(e.path().map(TilePath::path)).contains(path));
    }

    @Test
    void a_changed_entry_is_found_at_its_tile() {
        MemoryLog log = MemoryLog.of(NaiveTree.entries(600));
        flip(log, "tile/entries/001", 8 * (2 + 2));
        assertThatExceptionOfType(LogMismatchException.class)
                .isThrownBy(() -> verify(log))
                .withMessage("tile/0/001: hash 0 is not what the entries hash to");
    }

    @Test
    void a_whole_rewritten_log_is_found_at_the_root() {
        Checkpoint signed = MemoryLog.of(NaiveTree.entries(300)).checkpoint(ORIGIN);
        List<byte[]> entries = new ArrayList<>(NaiveTree.entries(300));
        entries.set(17, new byte[] {1});
        MemoryLog rewritten = MemoryLog.of(entries);
        assertThatExceptionOfType(LogMismatchException.class)
                .isThrownBy(() -> new LogVerifier(rewritten, rewritten).verify(signed))
                .satisfies(e -> assertThat(e.path()).isEmpty())
                .withMessageContaining("but the checkpoint says");
    }

    @Test
    void a_missing_file_is_named() {
        for (String path : List.of("tile/0/001", "tile/0/002.p/88", "tile/1/000.p/2", "tile/entries/002.p/88")) {
            MemoryLog log = MemoryLog.of(NaiveTree.entries(600));
            log.files.remove(path);
            assertThatExceptionOfType(MissingFileException.class)
                    .isThrownBy(() -> verify(log))
                    .satisfies(e -> assertThat(e.path().path()).isEqualTo(path));
        }
    }

    @Test
    void a_file_of_the_wrong_length_is_named() {
        MemoryLog log = MemoryLog.of(NaiveTree.entries(2));
        log.files.put("tile/0/000.p/2", new byte[65]);
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> verify(log))
                .withMessage("tile/0/000.p/2 has 65 bytes, not 64");
    }

    private static void verify(MemoryLog log) {
        new LogVerifier(log, log).verify(log.checkpoint(ORIGIN));
    }

    private static void flip(MemoryLog log, String path, int bit) {
        byte[] file = Objects.requireNonNull(log.files.get(path)).clone();
        int position = bit % (file.length * 8);
        file[position / 8] ^= (byte) (1 << position % 8);
        log.files.put(path, file);
    }
}
