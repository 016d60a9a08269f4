package org.multitude.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.multitude.opendata.Frequency;

class PeriodsTest {
    @Test
    void aDeclaredFrequencyHasHereThePeriodThatPagesOfDatasetsGiveIt() {
        assertThat(Frequency.all())
                .isNotEmpty()
                .allSatisfy(
                        frequency -> assertThat(Periods.days(frequency.code())).isEqualTo(frequency.days()));
        assertThat(Periods.days("NO_SUCH_CODE")).isZero();
    }
}
