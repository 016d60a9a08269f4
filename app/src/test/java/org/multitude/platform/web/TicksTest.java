package org.multitude.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multitude.platform.web.Ticks.Grain;
import org.multitude.platform.web.Ticks.Reach;
import org.multitude.platform.web.Ticks.Tone;

class TicksTest {

    @Test
    void draws_one_tick_a_thing() {
        String svg = Ticks.progress(14, 24, Grain.BROAD, Tone.INK);

        assertThat(ticks(svg, "t-on")).isEqualTo(14);
        assertThat(ticks(svg, "t-off")).isEqualTo(10);
        assertThat(svg).contains("preserveAspectRatio=\"none\"").contains("width=\"213\"");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "60, 1", "61, 2", "120, 2", "121, 5", "301, 10", "61248, 2000", "2147483647, 50000000"})
    void draws_a_round_share_when_there_are_many(int total, int each) {
        assertThat(Ticks.each(total)).isEqualTo(each);
    }

    @Test
    void never_shows_all_reached_before_it_is() {
        assertThat(ticks(Ticks.progress(61_247, 61_248, Grain.FINE, Tone.INK), "t-off"))
                .isPositive();
        assertThat(ticks(Ticks.progress(61_248, 61_248, Grain.FINE, Tone.INK), "t-off"))
                .isZero();
        assertThat(ticks(Ticks.progress(0, 10, Grain.FINE, Tone.INK), "t-on")).isZero();
    }

    @Test
    void says_its_tone_in_a_class() {
        assertThat(Ticks.progress(1, 4, Grain.BROAD, Tone.LATE)).contains("ticks-late");
        assertThat(Ticks.progress(1, 4, Grain.STEP, Tone.OPENING)).contains("ticks-opening");
    }

    @Test
    void draws_active_members_tall() {
        String svg = Ticks.members(33, 61);

        assertThat(Pattern.compile(" 0v18").matcher(svg).results().count()).isEqualTo(33);
        assertThat(Pattern.compile(" 9v9").matcher(svg).results().count()).isEqualTo(28);
        assertThat(Ticks.eachMember(398)).isEqualTo(5);
    }

    @Test
    void shows_a_missed_update_as_a_stub() {
        String svg = Ticks.kept(true, true, false, true);

        assertThat(ticks(svg, "t-on")).isEqualTo(3);
        assertThat(ticks(svg, "t-late")).isEqualTo(1);
        assertThat(Ticks.kept()).doesNotContain("<path");
    }

    @Test
    void fills_a_segment_to_the_day_reached_in_both_directions() {
        assertThat(Ticks.segment(Reach.DONE, 0))
                .contains("across t-on")
                .contains("down t-on")
                .doesNotContain("t-off");
        assertThat(Ticks.segment(Reach.TO_COME, 0)).contains("across t-off").doesNotContain("t-on");
        assertThat(Ticks.segment(Reach.CURRENT, 57))
                .contains("across t-now\" x1=\"0%\" x2=\"57%\"")
                .contains("across t-off\" x1=\"57%\" x2=\"100%\"");
    }

    @Test
    void refuses_more_than_there_is() {
        assertThatThrownBy(() -> Ticks.progress(5, 4, Grain.FINE, Tone.INK)).hasMessage("5 of 4 cannot be drawn");
        assertThatThrownBy(() -> Ticks.members(1, 0)).hasMessage("1 of 0 cannot be drawn");
        assertThatThrownBy(() -> Ticks.segment(Reach.CURRENT, 101)).hasMessageContaining("between 0 and 100");
    }

    private static int ticks(String svg, String meaning) {
        var path = Pattern.compile("<path class=\"" + meaning + "\" d=\"([^\"]*)\"")
                .matcher(svg);
        return path.find() ? (int) path.group(1).chars().filter(c -> c == 'M').count() : 0;
    }
}
