package org.multitude.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multitude.commons.Activity;
import org.multitude.commons.CommonsKind;

class BandTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void everyDayWithActsIsDrawnOnceForEachOpening() {
        Band band = new Band(
                List.of(
                        new Activity.Day(TODAY, CommonsKind.DATASET, 3),
                        new Activity.Day(TODAY, CommonsKind.POLICY, 1),
                        new Activity.Day(TODAY.minusDays(60), CommonsKind.SOFTWARE, 9)),
                TODAY);

        assertThat(band.total()).isEqualTo(13);
        assertThat(band.of(CommonsKind.DATASET)).isEqualTo(3);
        assertThat(band.first()).isEqualTo(TODAY.minusDays(89));
        assertThat(band.peak()).get().extracting(Band.Day::total).isEqualTo(9L);
        assertThat(band.busy()).extracting(Band.Day::date).containsExactly(TODAY, TODAY.minusDays(60));
        assertThat(band.svg("<peak>").split("<rect", -1)).hasSize(4);
        assertThat(band.svg("<peak>")).contains("&lt;peak&gt;");
        assertThat(band.narrow().split("<rect", -1)).hasSize(3);
    }

    @Test
    void withoutActsThereIsNoPeak() {
        assertThat(new Band(List.of(), TODAY).peak()).isEmpty();
    }
}
