package org.multitude.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WaitsTest {
    @Test
    void withoutAnswersThereIsNoMedian() {
        Waits waits = new Waits();
        waits.open(40, 3);

        assertThat(waits.median()).isEmpty();
    }

    @Test
    void aYearBeforeOfWhichNothingWasAnsweredIsDrawnToo() {
        Waits now = new Waits();
        now.answered(10, 4);
        Waits before = new Waits();
        before.open(300, 3);
        SurvivalCurve curve = new SurvivalCurve(now, before, OptionalInt.of(30));

        assertThat(curve.compares()).isTrue();
        assertThat(curve.waitingBefore(30)).isEqualTo(100);
        assertThat(curve.svg(new SurvivalCurve.Labels("", "", "", "", "this year", "year before")))
                .contains("class=\"earlier\"", "year before");
        assertThat(new SurvivalCurve(now, new Waits(), OptionalInt.of(30)).compares())
                .isFalse();
    }

    @Test
    void theMonthsOfTheFirstAndTheLastNumberAreThoseThatHaveOne() {
        List<YearMonth> months =
                List.of(YearMonth.of(2026, 1), YearMonth.of(2026, 2), YearMonth.of(2026, 3), YearMonth.of(2026, 4));
        MonthsCharts.Chart chart = new MonthsCharts.Chart(
                "median",
                months,
                List.of(OptionalInt.empty(), OptionalInt.of(30), OptionalInt.of(12), OptionalInt.empty()));

        assertThat(chart.known())
                .containsExactly(
                        new MonthsCharts.Chart.Known(YearMonth.of(2026, 2), 30),
                        new MonthsCharts.Chart.Known(YearMonth.of(2026, 3), 12));
    }

    @Test
    void whenAllAreAnsweredItIsTheMiddleOne() {
        Waits waits = new Waits();
        waits.answered(2, 1);
        waits.answered(5, 1);
        waits.answered(30, 1);

        assertThat(waits.median()).hasValue(5);
    }

    @Test
    void thoseStillOpenCountAsNotAnswered() {
        Waits waits = new Waits();
        waits.answered(2, 1);
        waits.open(50, 2);
        assertThat(waits.median()).isEmpty();

        waits.answered(60, 1);
        assertThat(waits.median()).hasValue(60);
    }

    @Test
    void thoseOpenForAShorterTimeSayNothingOfLaterDays() {
        Waits waits = new Waits();
        waits.answered(10, 2);
        waits.open(1, 100);

        assertThat(waits.median()).hasValue(10);
    }
}
