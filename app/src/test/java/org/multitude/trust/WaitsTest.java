package org.multitude.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WaitsTest {
    @Test
    void withoutAnswersThereIsNoMedian() {
        Waits waits = new Waits();
        waits.open(40, 3);

        assertThat(waits.median()).isEmpty();
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
