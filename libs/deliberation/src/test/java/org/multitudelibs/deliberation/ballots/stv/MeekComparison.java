package org.multitudelibs.deliberation.ballots.stv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.ballots.stv.DroopReport.Action;
import org.multitudelibs.deliberation.ballots.stv.MeekReference.Round;

/** Holds a count by Meek's method against one that was reported, round by round. */
final class MeekComparison {
    private MeekComparison() {}

    /** @param countedOnceMore whether the report ends with votes counted again for the last vacancies */
    static void same(
            StvCount count, MeekReference reference, Function<BigFraction, String> printed, boolean countedOnceMore) {
        List<Stage> stages = count.stages();
        assertThat(printed(stages.getFirst().votes(), printed))
                .as("first")
                .isEqualTo(reference.first().votes());
        int at = 1;
        for (Map.Entry<Integer, Round> entry : reference.rounds().entrySet()) {
            Round round = entry.getValue();
            String which = "round " + entry.getKey();
            assertThat(stages).as(which).hasSizeGreaterThan(at);
            Stage stage = stages.get(at++);
            Action found = round.found();
            assertThat(printed(stage.votes(), printed)).as(which + " votes").isEqualTo(found.votes());
            assertThat(printed.apply(stage.quota())).as(which + " quota").isEqualTo(found.quota());
            assertThat(printed.apply(stage.nonTransferable()))
                    .as(which + " residual")
                    .isEqualTo(found.left());
            if (!found.keepFactors().isEmpty()) {
                assertThat(printed(stage.keepFactors(), printed))
                        .as(which + " shares")
                        .isEqualTo(found.keepFactors());
            }
            round.surplus()
                    .ifPresent(surplus -> assertThat(printed.apply(stage.surplus()))
                            .as(which + " surplus")
                            .isEqualTo(surplus));
            assertThat(new HashSet<>(stage.elected())).as(which + " elected").isEqualTo(round.elected);
            assertThat(new HashSet<>(stage.about())).as(which + " excluded").isEqualTo(round.excluded);
        }
        if (!reference.electedAtLast().isEmpty()) {
            Stage last = stages.get(at++);
            assertThat(last.kind()).isEqualTo(Stage.Kind.LAST_VACANCIES);
            assertThat(new HashSet<>(last.elected())).isEqualTo(reference.electedAtLast());
            if (countedOnceMore) {
                assertThat(printed(last.votes(), printed))
                        .as("end votes")
                        .isEqualTo(reference.end().votes());
                assertThat(printed.apply(last.nonTransferable()))
                        .as("end residual")
                        .isEqualTo(reference.end().left());
            }
        }
        assertThat(stages).as("stages").hasSize(at);
    }

    private static Map<Integer, String> printed(List<BigFraction> figures, Function<BigFraction, String> printed) {
        Map<Integer, String> texts = new TreeMap<>();
        for (int candidate = 0; candidate < figures.size(); candidate++) {
            texts.put(candidate, printed.apply(figures.get(candidate)));
        }
        return texts;
    }
}
