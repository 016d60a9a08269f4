package org.multitude.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerClockTest {

    @Test
    void shows_the_days_gone_the_days_to_come_and_the_promise() {
        String svg = AnswerClock.waiting(30, 3).svg(5);

        assertThat(ticks(svg, "t-on")).isEqualTo(3);
        assertThat(ticks(svg, "t-off")).isEqualTo(27);
        assertThat(ticks(svg, "t-promise")).isEqualTo(1);
        assertThat(svg).contains("width=\"155\" height=\"16\"").doesNotContain("t-late");
    }

    @Test
    void marks_the_day_of_an_answer_given_in_time() {
        String svg = AnswerClock.answered(30, 6).svg(5);

        assertThat(ticks(svg, "t-on")).isEqualTo(5);
        assertThat(ticks(svg, "t-answer")).isEqualTo(1);
        assertThat(ticks(svg, "t-off")).isEqualTo(24);
    }

    @Test
    void counts_every_day_beyond_the_promise() {
        AnswerClock clock = AnswerClock.waiting(30, 34);

        assertThat(clock.daysLate()).isEqualTo(4);
        assertThat(ticks(clock.svg(5), "t-on")).isEqualTo(30);
        assertThat(ticks(clock.svg(5), "t-late")).isEqualTo(4);
        assertThat(clock.svg(5)).doesNotContain("t-off");
    }

    @Test
    void marks_a_late_answer_in_the_late_colour() {
        String svg = AnswerClock.answered(30, 38).svg(5);

        assertThat(ticks(svg, "t-late")).isEqualTo(7);
        assertThat(ticks(svg, "t-late-answer")).isEqualTo(1);
        assertThat(svg).doesNotContain("\"t-answer\"");
    }

    @Test
    void stays_short_when_the_answer_is_years_late() {
        assertThat(AnswerClock.waiting(30, 900).svg().length()).isLessThan(2_000);
        assertThat(AnswerClock.waiting(30, 900).daysLate()).isEqualTo(870);
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "3, 1", "4, 2", "6, 2", "7, 3", "8, 3"})
    void thickens_the_stroke_with_the_step(int step, int stroke) {
        assertThat(AnswerClock.waiting(10, 2).svg(step)).contains("v8\" stroke-width=\"" + stroke + "\"");
    }

    @Test
    void draws_on_whole_pixels() {
        assertThat(AnswerClock.waiting(3, 1).svg(5)).contains("d=\"M1 5v8\"").contains("crispEdges");
        assertThat(AnswerClock.waiting(3, 1).svg(3)).contains("d=\"M0.5 5v8\"");
    }

    @Test
    void refuses_impossible_days() {
        assertThatThrownBy(() -> AnswerClock.waiting(0, 1)).hasMessageContaining("promise");
        assertThatThrownBy(() -> AnswerClock.waiting(30, -1)).hasMessageContaining("counted");
        assertThatThrownBy(() -> AnswerClock.answered(30, 0)).hasMessageContaining("counted");
        assertThatThrownBy(() -> AnswerClock.waiting(30, 1).svg(9)).hasMessageContaining("2 to 8");
    }

    private static int ticks(String svg, String meaning) {
        var path = Pattern.compile("<path class=\"" + meaning + "\" d=\"([^\"]*)\"")
                .matcher(svg);
        return path.find() ? (int) path.group(1).chars().filter(c -> c == 'M').count() : 0;
    }
}
