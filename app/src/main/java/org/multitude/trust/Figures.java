package org.multitude.trust;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * How a body behaves, in figures: those of the page, of the machine door and of the command that counts again. The same
 * tallies give the same figures to the last digit; a share has four decimals, rounded half up, and is left out where
 * there is nothing to divide by, as a quantile is as long as it is not reached.
 */
public final class Figures {
    /** Contributions received in so many days, up to the day of the question, are counted. */
    public static final int PERIOD = 365;

    /** Fewer than half, so that the last tenth is spoken of too. */
    private static final int MOST = 90;

    private final List<Tally> tallies;

    Figures(List<Tally> tallies) {
        this.tallies = List.copyOf(tallies);
    }

    /** Figures of one kind of contribution. */
    public Figures of(String kind) {
        return new Figures(
                tallies.stream().filter(tally -> tally.kind().equals(kind)).toList());
    }

    /** Kinds of contributions that were received, the most frequent first. */
    public List<String> kinds() {
        Map<String, Long> received = new LinkedHashMap<>();
        tallies.stream()
                .filter(tally -> tally.measure() == Measure.ANSWER)
                .forEach(tally -> received.merge(tally.kind(), tally.number(), Long::sum));
        List<String> kinds = new ArrayList<>(new TreeSet<>(received.keySet()));
        kinds.sort((a, b) -> Long.compare(received.getOrDefault(b, 0L), received.getOrDefault(a, 0L)));
        return kinds;
    }

    /** Contributions received. */
    public long submitted() {
        return sum(Measure.ANSWER, tally -> true);
    }

    /** Those with an answer. */
    public long answered() {
        return reached(Measure.ANSWER);
    }

    /** Those without one. */
    public long open() {
        return submitted() - answered();
    }

    /** Those without one after the day promised. */
    public long late() {
        return sum(Measure.ANSWER, tally -> !tally.reached() && tally.days() > promised(tally));
    }

    /** Those answered by the day promised. */
    public long inTime() {
        return sum(Measure.ANSWER, tally -> tally.reached() && tally.days() <= promised(tally));
    }

    /** Those not answered by the day promised: answered after it, or late. */
    public long beyond() {
        return sum(Measure.ANSWER, tally -> tally.days() > promised(tally));
    }

    /** Those of which an office took charge, or that were answered. */
    public long taken() {
        return reached(Measure.FIRST);
    }

    /** Answers that give reasons. */
    public long reasoned() {
        return reached(Measure.REASONED);
    }

    /** Answers by which this was decided. */
    public long decided(String decision) {
        return sum(Measure.DECISION, tally -> tally.reached() && tally.code().equals(decision));
    }

    /** Contributions accepted, wholly or partly: those of which something is to follow. */
    public long accepted() {
        return decided("accepted") + decided("partly-accepted");
    }

    /** Those of them of which it followed. */
    public long done() {
        return sum(
                Measure.DONE,
                tally -> tally.reached()
                        && (tally.code().equals("accepted") || tally.code().equals("partly-accepted")));
    }

    /** Answers that the author contested. */
    public long contested() {
        return reached(Measure.CONTESTED);
    }

    /** Contested answers with a second one. */
    public long reviewed() {
        return reached(Measure.REVIEWED);
    }

    /** Second answers that changed the first. */
    public long reversed() {
        return sum(Measure.REVIEWED, tally -> tally.reached() && tally.code().equals("changed"));
    }

    /** Contributions found to be the same as another, which is counted in their place. */
    public long merged() {
        return reached(Measure.MERGED);
    }

    /** Contributions that wait for the people of a body that is not here. */
    public long absent() {
        return sum(Measure.ABSENT, tally -> !tally.reached());
    }

    /** Those of them that were sent to the contact point that the body published. */
    public long relayed() {
        return sum(Measure.ABSENT, tally -> !tally.reached() && tally.code().equals("relayed"));
    }

    /** Contributions accepted of which nothing followed yet. */
    public long toDo() {
        return accepted() - done();
    }

    /** Days within which half had their first sign. */
    public OptionalInt firstMedian() {
        return waits(Measure.FIRST).median();
    }

    /** Days within which half had their final answer. */
    public OptionalInt median() {
        return waits(Measure.FINAL).median();
    }

    /** Days within which nine in ten had their final answer. */
    public OptionalInt mostWithin() {
        return waits(Measure.FINAL).within(MOST);
    }

    /** How long the final answer took. */
    public Waits waits() {
        return waits(Measure.FINAL);
    }

    /** The number of days promised to most. */
    public OptionalInt usualPromise() {
        Map<Integer, Long> promises = new LinkedHashMap<>();
        tallies.stream()
                .filter(tally -> tally.measure() == Measure.ANSWER)
                .forEach(tally -> promises.merge(promised(tally), tally.number(), Long::sum));
        Optional<Map.Entry<Integer, Long>> most = promises.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(Map.Entry.<Integer, Long>comparingByKey().reversed()));
        return most.map(entry -> OptionalInt.of(entry.getKey())).orElse(OptionalInt.empty());
    }

    /** A share in a hundred, rounded half up; empty where there is nothing to divide by. */
    public static OptionalInt inAHundred(long part, long whole) {
        return whole == 0 ? OptionalInt.empty() : OptionalInt.of((int) ((200 * part + whole) / (2 * whole)));
    }

    /** All of them by their names, which never change their meaning. */
    public Map<String, Number> flat() {
        Map<String, Number> flat = new LinkedHashMap<>();
        flat.put("period-days", PERIOD);
        flat.put("submitted", submitted());
        flat.put("answered", answered());
        flat.put("open", open());
        flat.put("late", late());
        flat.put("answered-in-time", inTime());
        flat.put("first-answered", taken());
        flat.put("answered-with-reasons", reasoned());
        flat.put("accepted", decided("accepted"));
        flat.put("partly-accepted", decided("partly-accepted"));
        flat.put("declined", decided("declined"));
        flat.put("clarified", decided("answered"));
        flat.put("done", done());
        flat.put("contested", contested());
        flat.put("reviewed", reviewed());
        flat.put("reversed", reversed());
        flat.put("merged", merged());
        flat.put("absent", absent());
        flat.put("relayed", relayed());
        share(flat, "answer-rate", answered(), submitted());
        share(flat, "first-answer-rate", taken(), submitted());
        share(flat, "in-time-rate", inTime(), answered());
        share(flat, "reasons-rate", reasoned(), answered());
        share(flat, "accepted-rate", decided("accepted"), answered());
        share(flat, "partly-accepted-rate", decided("partly-accepted"), answered());
        share(flat, "declined-rate", decided("declined"), answered());
        share(flat, "done-rate", done(), accepted());
        share(flat, "contested-rate", contested(), answered());
        share(flat, "reversed-rate", reversed(), reviewed());
        days(flat, "first-answer-median-days", firstMedian());
        days(flat, "first-answer-p90-days", waits(Measure.FIRST).within(MOST));
        days(flat, "final-answer-median-days", median());
        days(flat, "final-answer-p90-days", mostWithin());
        return flat;
    }

    private Waits waits(Measure measure) {
        Waits waits = new Waits();
        for (Tally tally : tallies) {
            if (tally.measure() == measure && tally.reached()) {
                waits.answered(tally.days(), tally.number());
            } else if (tally.measure() == measure) {
                waits.open(tally.days(), tally.number());
            }
        }
        return waits;
    }

    private long reached(Measure measure) {
        return sum(measure, Tally::reached);
    }

    private long sum(Measure measure, java.util.function.Predicate<Tally> which) {
        return tallies.stream()
                .filter(tally -> tally.measure() == measure && which.test(tally))
                .mapToLong(Tally::number)
                .sum();
    }

    private static int promised(Tally tally) {
        return Integer.parseInt(tally.code());
    }

    private static void share(Map<String, Number> flat, String name, long part, long whole) {
        if (whole > 0) {
            flat.put(name, BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP));
        }
    }

    private static void days(Map<String, Number> flat, String name, OptionalInt days) {
        days.ifPresent(number -> flat.put(name, number));
    }
}
