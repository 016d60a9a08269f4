package org.multitude.trust;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.multitude.platform.web.AnswerClock;
import org.multitude.record.Checkpoints;
import org.multitude.record.ThingNames;
import org.multitude.record.WitnessStanding;

/**
 * What the page shows.
 *
 * @param question of what, and up to which day
 * @param today whether that day is today
 * @param figures the figures
 * @param before the figures of a year before, as they were on that day
 * @param counted acts of the record that were counted
 * @param checkpoint the last checkpoint
 * @param witnesses those who cosign the log; only where all bodies are asked for
 * @param months figures of what was received in each month
 * @param late those that wait longest beyond the day promised; only as of today
 * @param bodies figures of the bodies that received the most
 * @param acts acts by type
 */
public record TrustPage(
        Question question,
        boolean today,
        Figures figures,
        Figures before,
        long counted,
        Optional<Checkpoints.Latest> checkpoint,
        List<WitnessStanding> witnesses,
        List<Month> months,
        List<Late> late,
        List<Body> bodies,
        List<ActCount> acts) {
    public TrustPage {
        witnesses = List.copyOf(witnesses);
        months = List.copyOf(months);
        late = List.copyOf(late);
        bodies = List.copyOf(bodies);
        acts = List.copyOf(acts);
    }

    /** What was received in a month, and what became of it since; and the data at its end. */
    public record Month(YearMonth month, Figures figures, DataFigures data) {
        /** Part in a hundred answered by the day promised, of those whose day has come. */
        public OptionalInt inTime() {
            return Figures.inAHundred(figures.inTime(), figures.inTime() + figures.beyond());
        }
    }

    /** Whether there is anything to draw month after month. */
    public boolean drawn() {
        return !MonthsCharts.of(months).isEmpty();
    }

    /** Witnesses whose cosignatures the last checkpoint has. */
    public long cosigned() {
        return witnesses.stream()
                .filter(witness -> checkpoint.isPresent()
                        && witness.covers(checkpoint.get().size()))
                .count();
    }

    /** A contribution that waits longer than was promised, and who owes the answer. */
    public record Late(
            ThingNames.Named contribution,
            Optional<ThingNames.Named> body,
            String kind,
            AnswerClock clock,
            LocalDate due) {}

    /** Figures of one body. */
    public record Body(ThingNames.Named body, Figures figures) {}

    /** All figures by their names, as {@code /api/v1/trust} gives them. */
    public Map<String, Number> flat() {
        return figures.flat();
    }

    /** The curve of those that wait. */
    public SurvivalCurve curve() {
        return new SurvivalCurve(figures.waits(), before.waits(), figures.usualPromise());
    }

    /** Address of the same figures for programs. */
    public String json() {
        String day = "/api/v1/trust?asOf=" + question.day();
        return question.subject()
                .map(one -> day + "&" + question.parameter() + "=" + one.id())
                .orElse(day);
    }

    /** The command that counts them again, for a site at this address. */
    public String command(String site) {
        String all = "./multitude trust --from " + site + " --as-of " + question.day() + " --acts " + counted;
        return question.subject()
                .map(one -> all + " --" + question.parameter() + " " + one.id())
                .orElse(all);
    }
}
