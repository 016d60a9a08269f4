package org.multitudelibs.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EntryBundleTest {

    @Test
    void each_entry_follows_its_length() {
        byte[] file = EntryBundle.encode(List.of(new byte[] {1, 2}, new byte[0], new byte[] {3}));
        assertThat(HexFormat.of().formatHex(file)).isEqualTo("0002010200000001" + "03");
        assertThat(new EntryBundle(0, 3).decode(file)).containsExactly(new byte[] {1, 2}, new byte[0], new byte[] {3});
    }

    @Property
    void bundles_are_read_back(@ForAll @Size(min = 1, max = 256) List<byte[]> entries) {
        byte[] file = EntryBundle.encode(entries);
        List<byte[]> decoded = new EntryBundle(0, entries.size()).decode(file);
        assertThat(decoded).containsExactlyElementsOf(entries);
    }

    @Property
    void any_bytes_are_a_bundle_or_refused_by_name(@ForAll byte[] file, @ForAll @IntRange(min = 1, max = 5) int width) {
        try {
            assertThat(EntryBundle.encode(new EntryBundle(0, width).decode(file)))
                    .isEqualTo(file);
        } catch (MalformedException e) {
            assertThat(e).hasMessageStartingWith("tile/entries/000.p/" + width);
        }
    }

    @Test
    void the_longest_entry_fits_and_no_longer_one() {
        byte[] longest = new byte[65_535];
        assertThat(new EntryBundle(0, 1).decode(EntryBundle.encode(List.of(longest))))
                .containsExactly(longest);
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> EntryBundle.encode(List.of(new byte[65_536])));
    }

    @Test
    void a_bundle_has_1_to_256_entries() {
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> EntryBundle.encode(List.of()));
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> EntryBundle.encode(Collections.nCopies(257, new byte[0])));
    }
}
