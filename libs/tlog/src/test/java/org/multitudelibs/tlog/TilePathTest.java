package org.multitudelibs.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {

    private static final long MAX_INDEX = (1L << 55) - 1;

    @ParameterizedTest
    @CsvSource({
        "tile/0/000, 0, 0, 256",
        "tile/63/999, 63, 999, 256",
        "tile/0/x001/000.p/1, 0, 1000, 1",
        "tile/3/x001/x234/067, 3, 1234067, 256",
        "tile/1/x036/x028/x797/x018/x963/967, 1, 36028797018963967, 256",
        "tile/2/017.p/255, 2, 17, 255"
    })
    void tiles_have_one_path(String path, int level, long index, int width) {
        Tile tile = new Tile(level, index, width);
        assertThat(tile.path()).isEqualTo(path);
        assertThat(TilePath.parse(path)).isEqualTo(tile);
    }

    @Test
    void bundles_have_one_path() {
        assertThat(new EntryBundle(1_234_067, 7).path()).isEqualTo("tile/entries/x001/x234/067.p/7");
        assertThat(TilePath.parse("tile/entries/000")).isEqualTo(new EntryBundle(0, 256));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile",
                "tile/0",
                "/tile/0/000",
                "tile/0/000/",
                " tile/0/000",
                "tile/0/000\n",
                "tile/00/000",
                "tile/01/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/x/000",
                "tile/0/0",
                "tile/0/00",
                "tile/0/0000",
                "tile/0/x000",
                "tile/0/x000/001",
                "tile/0/001/002",
                "tile/0/x1/002",
                "tile/0/X001/002",
                "tile/0/000.p",
                "tile/0/000.p/",
                "tile/0/000.p/0",
                "tile/0/000.p/01",
                "tile/0/000.p/256",
                "tile/0/000.p/999",
                "tile/0/000.p/1000",
                "tile/0/000.p/-1",
                "tile/0/000.p/1/2",
                "tile/0/x036/x028/x797/x018/x963/968",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
                "tile/0/x001/x999/x999/x999/x999/x999/x999/999",
                "tile/entries/x000/000",
                "tile/entries/000.p/256",
                "tile/8/../000",
                "tile/0/\u0660\u0660\u0660"
            })
    void any_other_path_is_refused(String path) {
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> TilePath.parse(path));
    }

    @Property
    void every_address_is_read_back(
            @ForAll @IntRange(max = 63) int level,
            @ForAll @LongRange(max = MAX_INDEX) long index,
            @ForAll @IntRange(min = 1, max = 256) int width) {
        Tile tile = new Tile(level, index, width);
        EntryBundle bundle = new EntryBundle(index, width);
        assertThat(TilePath.parse(tile.path())).isEqualTo(tile);
        assertThat(TilePath.parse(bundle.path())).isEqualTo(bundle);
    }

    @Test
    void seventy_thousand_entries_make_three_rows() {
        assertThat(Tile.partials(70_000)).containsExactly(new Tile(0, 273, 112), new Tile(1, 1, 17), new Tile(2, 0, 1));
        assertThat(Tile.at(0, 272, 70_000)).isEqualTo(new Tile(0, 272, 256));
        assertThat(Tile.at(1, 0, 70_000)).isEqualTo(new Tile(1, 0, 256));
        assertThat(EntryBundle.at(273, 70_000)).isEqualTo(new EntryBundle(273, 112));
    }

    @Test
    void a_tree_has_no_tiles_beyond_its_size() {
        assertThat(Tile.partials(0)).isEqualTo(List.of());
        assertThat(Tile.partials(65_536)).containsExactly(new Tile(2, 0, 1));
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> Tile.at(0, 0, 0));
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> Tile.at(0, 1, 256));
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> Tile.at(1, 0, 255));
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> Tile.at(8, 0, Long.MAX_VALUE));
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> Tile.at(0, 0, -1));
    }

    @Test
    void the_largest_tree_has_eight_rows() {
        assertThat(Tile.partials(Long.MAX_VALUE)).hasSize(8).last().isEqualTo(new Tile(7, 0, 127));
        assertThat(Tile.at(0, MAX_INDEX, Long.MAX_VALUE).width()).isEqualTo(255);
    }
}
