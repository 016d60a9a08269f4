package org.multitudelibs.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LogTreeTest {

    @Test
    void every_root_is_that_of_the_definition() {
        List<byte[]> entries = NaiveTree.entries(600);
        LogTree tree = LogTree.empty();
        CompactRange range = CompactRange.empty();
        for (int size = 0; size < entries.size(); size++) {
            assertThat(tree.root()).isEqualTo(NaiveTree.root(entries.subList(0, size)));
            assertThat(range.root()).isEqualTo(tree.root());
            tree = tree.append(List.of(entries.get(size))).tree();
            range.append(Rfc6962.leaf(entries.get(size)));
        }
        assertThat(tree.size()).isEqualTo(600);
    }

    @Property(tries = 60)
    void batches_make_the_same_files_as_single_entries(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 400) Integer> batches) {
        int total = batches.stream().mapToInt(Integer::intValue).sum();
        List<byte[]> entries = NaiveTree.entries(total);
        MemoryLog single = new MemoryLog();
        entries.forEach(entry -> single.append(List.of(entry)));
        MemoryLog batched = new MemoryLog();
        int start = 0;
        for (int batch : batches) {
            Appended appended = batched.append(entries.subList(start, start + batch));
            assertThat(appended.firstIndex()).isEqualTo(start);
            start += batch;
        }
        assertThat(batched.tree().root()).isEqualTo(single.tree().root());
        batched.files.forEach((path, file) -> assertThat(single.files)
                .hasEntrySatisfying(path, other -> assertThat(other).isEqualTo(file)));
        new LogVerifier(batched, batched).verify(batched.checkpoint("example.org/log"));
    }

    @Test
    void an_append_names_exactly_what_changed() {
        MemoryLog log = MemoryLog.of(NaiveTree.entries(250));
        Appended appended = log.append(NaiveTree.entries(10));
        assertThat(appended.firstIndex()).isEqualTo(250);
        assertThat(appended.tiles())
                .extracting(LogFile::address)
                .containsExactly(new Tile(0, 0, 256), new Tile(0, 1, 4), new Tile(1, 0, 1));
        assertThat(appended.bundles())
                .extracting(LogFile::address)
                .containsExactly(new EntryBundle(0, 256), new EntryBundle(1, 4));
    }

    @Test
    void nothing_appended_changes_nothing() {
        LogTree tree = MemoryLog.of(NaiveTree.entries(3)).tree();
        Appended appended = tree.append(List.of());
        assertThat(appended.files()).isEmpty();
        assertThat(appended.tree().root()).isEqualTo(tree.root());
    }

    @Test
    void appending_leaves_the_old_tree_as_it_was() {
        LogTree tree = MemoryLog.of(NaiveTree.entries(300)).tree();
        Hash root = tree.root();
        Appended first = tree.append(NaiveTree.entries(5));
        Appended second = tree.append(NaiveTree.entries(5));
        assertThat(tree.root()).isEqualTo(root);
        assertThat(second.tiles()).isEqualTo(first.tiles());
        assertThat(second.bundles()).isEqualTo(first.bundles());
        assertThat(second.tree().root()).isEqualTo(first.tree().root());
    }

    @Test
    void a_tree_is_taken_up_from_its_files_at_every_size() {
        List<byte[]> entries = NaiveTree.entries(560);
        MemoryLog log = new MemoryLog();
        for (byte[] entry : entries) {
            LogTree restored = LogTree.restore(log.tree().size(), log.tree().root(), log, log);
            Appended appended = log.append(List.of(entry));
            Appended again = restored.append(List.of(entry));
            assertThat(again.tiles()).isEqualTo(appended.tiles());
            assertThat(again.bundles()).isEqualTo(appended.bundles());
            assertThat(again.tree().root()).isEqualTo(appended.tree().root());
        }
    }

    @Test
    void a_tree_of_three_rows_is_taken_up_and_goes_on() {
        List<byte[]> entries = NaiveTree.entries(66_100);
        MemoryLog log = MemoryLog.of(entries.subList(0, 65_900));
        LogTree restored = LogTree.restore(65_900, log.tree().root(), log, log);
        Appended appended = log.append(entries.subList(65_900, 66_100));
        assertThat(restored.append(entries.subList(65_900, 66_100)).tiles()).isEqualTo(appended.tiles());
        assertThat(log.tree().root()).isEqualTo(NaiveTree.root(entries));
        assertThat(appended.tiles())
                .extracting(LogFile::address)
                .containsExactly(new Tile(0, 257, 256), new Tile(0, 258, 52), new Tile(1, 1, 2));
    }

    @Test
    void a_store_with_another_root_is_not_taken_up() {
        MemoryLog log = MemoryLog.of(NaiveTree.entries(7));
        assertThatExceptionOfType(LogMismatchException.class)
                .isThrownBy(() -> LogTree.restore(7, Rfc6962.emptyRoot(), log, log))
                .withMessageContaining("at size 7");
        assertThatExceptionOfType(MissingFileException.class)
                .isThrownBy(() -> LogTree.restore(8, log.tree().root(), log, log))
                .withMessage("tile/0/000.p/8 is not stored");
    }

    @Test
    void a_store_with_another_last_entry_is_not_taken_up() {
        MemoryLog log = MemoryLog.of(NaiveTree.entries(2));
        log.files.put(
                "tile/entries/000.p/2", EntryBundle.encode(NaiveTree.entries(2).reversed()));
        assertThatExceptionOfType(LogMismatchException.class)
                .isThrownBy(() -> LogTree.restore(2, log.tree().root(), log, log))
                .withMessage("tile/entries/000.p/2: entry 0 is not the one that was hashed");
    }

    @Test
    void an_entry_that_is_too_long_is_refused() {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> LogTree.empty().append(List.of(new byte[65_536])))
                .withMessageContaining("65536 bytes");
    }

    @Test
    void a_compact_range_is_taken_up_with_as_many_hashes_as_it_has_subtrees() {
        CompactRange range = CompactRange.empty();
        NaiveTree.entries(11).forEach(entry -> range.append(Rfc6962.leaf(entry)));
        assertThat(CompactRange.of(11, range.hashes()).root()).isEqualTo(range.root());
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> CompactRange.of(12, range.hashes()));
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> CompactRange.of(-1, List.of()));
    }
}
