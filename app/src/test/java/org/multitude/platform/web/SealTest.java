package org.multitude.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SealTest {

    private static final byte[] HASH = hash();

    @ParameterizedTest
    @CsvSource({"16, 16", "26, 16", "27, 32", "72, 32", "73, 64", "176, 64"})
    void has_one_ray_a_digit_and_more_rays_when_larger(int px, int rays) {
        assertThat(rays(Seal.svg(HASH, Seal.State.RECORDED, px))).isEqualTo(rays);
    }

    @Test
    void starts_at_twelve_with_the_first_digit_of_the_hash() {
        assertThat(Seal.svg(bytes(0xf0), Seal.State.RECORDED, 48)).contains("d=\"M50 1L50 37M");
        assertThat(Seal.svg(bytes(0x00), Seal.State.RECORDED, 48)).contains("d=\"M50 1L50 11.1M");
    }

    @Test
    void leaves_room_for_the_ring_of_a_witnessed_act() {
        assertThat(Seal.svg(bytes(0xf0), Seal.State.WITNESSED, 48))
                .contains("d=\"M50 4L50 37M")
                .contains("<circle");
        assertThat(Seal.svg(HASH, Seal.State.RECORDED, 48)).doesNotContain("<circle");
    }

    @Test
    void cuts_the_rays_of_an_erased_act_and_bars_its_centre() {
        String svg = Seal.svg(bytes(0xf0), Seal.State.ERASED, 48);

        assertThat(svg).contains("d=\"M50 1L50 13M").contains("M29 50H71");
    }

    @Test
    void draws_a_pending_act_without_a_hash_all_rays_short() {
        assertThat(Seal.svg(null, Seal.State.PENDING, 48)).isEqualTo(Seal.svg(HASH, Seal.State.PENDING, 48));
        assertThat(Seal.svg(null, Seal.State.PENDING, 48))
                .contains("seal-pending")
                .contains("M50 1L50 11.1M");
    }

    @Test
    void differs_from_the_seal_of_another_act() {
        assertThat(Seal.svg(bytes(0x10), Seal.State.RECORDED, 20))
                .isNotEqualTo(Seal.svg(bytes(0x20), Seal.State.RECORDED, 20))
                .isEqualTo(Seal.svg(bytes(0x10), Seal.State.RECORDED, 20));
    }

    @Test
    void refuses_what_is_not_a_hash() {
        assertThatThrownBy(() -> Seal.svg(new byte[20], Seal.State.RECORDED, 20))
                .hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> Seal.svg(null, Seal.State.WITNESSED, 20)).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> Seal.svg(HASH, Seal.State.RECORDED, 0)).hasMessageContaining("one pixel");
    }

    @ParameterizedTest
    @EnumSource(Seal.State.class)
    void is_hidden_from_screen_readers_and_needs_no_inline_style(Seal.State state) {
        assertThat(Seal.svg(HASH, state, 28))
                .startsWith("<svg ")
                .endsWith("</svg>")
                .contains("aria-hidden=\"true\"")
                .doesNotContain("style=")
                .doesNotContain("NaN");
    }

    @Test
    void the_logo_is_a_seal_of_32_rays() {
        assertThat(rays(Seal.logo(30))).isEqualTo(32);
    }

    private static int rays(String svg) {
        Matcher moves = Pattern.compile("M[0-9.]+ [0-9.]+L").matcher(svg);
        return (int) moves.results().count();
    }

    private static byte[] hash() {
        byte[] hash = new byte[32];
        for (int i = 0; i < hash.length; i++) {
            hash[i] = (byte) (i * 37 + 11);
        }
        return hash;
    }

    private static byte[] bytes(int first) {
        byte[] hash = new byte[32];
        hash[0] = (byte) first;
        return hash;
    }
}
