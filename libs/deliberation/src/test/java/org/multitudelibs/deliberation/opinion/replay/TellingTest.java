package org.multitudelibs.deliberation.opinion.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.multitudelibs.deliberation.opinion.Comparison;
import org.multitudelibs.deliberation.opinion.Tallies;
import org.multitudelibs.deliberation.opinion.Tally;

class TellingTest {
    /** A first group that agrees so many times of ten on each of two statements, and another that never does. */
    private static List<Comparison> alike(int agrees) {
        Tally one = new Tally(agrees, 10 - agrees, 0);
        Tally other = new Tally(0, 10, 0);
        List<Tally> groups = List.of(one, other);
        Tallies tallies = new Tallies(List.of(one.plus(other), one.plus(other)), List.of(groups, groups));
        return Comparison.of(0, tallies, statement -> true);
    }

    @Test
    void amongEqualsTheFirstTellsUnlessItsTestWasRoundedDown() {
        int roundedDown = 0;
        for (int agrees = 1; agrees <= 10; agrees++) {
            List<Comparison> comparisons = alike(agrees);
            double test = comparisons.getFirst().side().ratioTest();
            boolean down = (float) test < test;
            roundedDown += down ? 1 : 0;
            assertThat(Telling.best(comparisons).orElseThrow().statement()).isEqualTo(down ? 1 : 0);
        }
        assertThat(roundedDown).isBetween(1, 9);
    }

    @Test
    void nothingIsToldWithoutStatements() {
        assertThat(Telling.best(List.of())).isEmpty();
    }

    @Test
    void theWeightIsTheProductOfTheFourFiguresWithOneRounded() {
        Comparison.Side side = alike(8).getFirst().side();
        // 9/12 over 1/12.
        assertThat(side.share()).isEqualTo(9.0 / 12);
        assertThat(side.ratio()).isEqualTo(9.0);
        assertThat(Telling.weight(side)).isEqualTo(9.0 * (float) side.ratioTest() * (9.0 / 12) * side.shareTest());
    }
}
