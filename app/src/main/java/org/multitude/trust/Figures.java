package org.multitude.trust;

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

    private final Tallies tallies;

    Figures(List<Tally> tallies) {
        this.tallies = new Tallies(tallies);
    }

    /** Figures of one kind of contribution. */
    public Figures of(String kind) {
        return new Figures(tallies.all().stream()
                .filter(tally -> tally.kind().equals(kind))
                .toList());
    }

    /** Kinds of contributions that were received, the most frequent first. */
    public List<String> kinds() {
        Map<String, Long> received = new LinkedHashMap<>();
        tallies.of(Measure.ANSWER).forEach(tally -> received.merge(tally.kind(), tally.number(), Long::sum));
        List<String> kinds = new ArrayList<>(new TreeSet<>(received.keySet()));
        kinds.sort((a, b) -> Long.compare(received.getOrDefault(b, 0L), received.getOrDefault(a, 0L)));
        return kinds;
    }

    /** Contributions received. */
    public long submitted() {
        return tallies.sum(Measure.ANSWER, tally -> true);
    }

    /** Those with an answer. */
    public long answered() {
        return tallies.reached(Measure.ANSWER);
    }

    /** Those without one. */
    public long open() {
        return submitted() - answered();
    }

    /** Those without one after the day promised. */
    public long late() {
        return tallies.sum(Measure.ANSWER, tally -> !tally.reached() && tally.days() > promised(tally));
    }

    /** Those answered by the day promised. */
    public long inTime() {
        return tallies.sum(Measure.ANSWER, tally -> tally.reached() && tally.days() <= promised(tally));
    }

    /** Those not answered by the day promised: answered after it, or late. */
    public long beyond() {
        return tallies.sum(Measure.ANSWER, tally -> tally.days() > promised(tally));
    }

    /** Those of which an office took charge, or that were answered. */
    public long taken() {
        return tallies.reached(Measure.FIRST);
    }

    /** Answers that give reasons. */
    public long reasoned() {
        return tallies.reached(Measure.REASONED);
    }

    /** Answers by which this was decided. */
    public long decided(String decision) {
        return tallies.sum(
                Measure.DECISION, tally -> tally.reached() && tally.code().equals(decision));
    }

    /** Contributions accepted, wholly or partly: those of which something is to follow. */
    public long accepted() {
        return decided("accepted") + decided("partly-accepted");
    }

    /** Those of them of which it followed. */
    public long done() {
        return tallies.sum(
                Measure.DONE,
                tally -> tally.reached()
                        && (tally.code().equals("accepted") || tally.code().equals("partly-accepted")));
    }

    /** Answers that the author contested. */
    public long contested() {
        return tallies.reached(Measure.CONTESTED);
    }

    /** Contested answers with a second one. */
    public long reviewed() {
        return tallies.reached(Measure.REVIEWED);
    }

    /** Second answers that changed the first. */
    public long reversed() {
        return tallies.sum(
                Measure.REVIEWED, tally -> tally.reached() && tally.code().equals("changed"));
    }

    /** Contributions found to be the same as another, which is counted in their place. */
    public long merged() {
        return tallies.reached(Measure.MERGED);
    }

    /** Contributions that wait for the people of a body that is not here. */
    public long absent() {
        return tallies.sum(Measure.ABSENT, tally -> !tally.reached());
    }

    /** Those of them that were sent to the contact point that the body published. */
    public long relayed() {
        return tallies.sum(
                Measure.ABSENT, tally -> !tally.reached() && tally.code().equals("relayed"));
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
        tallies.of(Measure.ANSWER).forEach(tally -> promises.merge(promised(tally), tally.number(), Long::sum));
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
        Tallies.share(flat, "answer-rate", answered(), submitted());
        Tallies.share(flat, "first-answer-rate", taken(), submitted());
        Tallies.share(flat, "in-time-rate", inTime(), answered());
        Tallies.share(flat, "reasons-rate", reasoned(), answered());
        Tallies.share(flat, "accepted-rate", decided("accepted"), answered());
        Tallies.share(flat, "partly-accepted-rate", decided("partly-accepted"), answered());
        Tallies.share(flat, "declined-rate", decided("declined"), answered());
        Tallies.share(flat, "done-rate", done(), accepted());
        Tallies.share(flat, "contested-rate", contested(), answered());
        Tallies.share(flat, "reversed-rate", reversed(), reviewed());
        days(flat, "first-answer-median-days", firstMedian());
        days(flat, "first-answer-p90-days", waits(Measure.FIRST).within(MOST));
        days(flat, "final-answer-median-days", median());
        days(flat, "final-answer-p90-days", mostWithin());
        moderation().put(flat);
        data().put(flat);
        plurality().put(flat);
        useful().put(flat, "useful");
        recorded().put(flat);
        listens().put(flat, "perceived");
        return flat;
    }

    /** Decisions to hide what was written. */
    public ModerationFigures moderation() {
        return new ModerationFigures(tallies);
    }

    /** Whether data is there and comes as declared. */
    public DataFigures data() {
        return new DataFigures(tallies);
    }

    /** Of how many kinds those are who contribute. */
    public PluralityFigures plurality() {
        return new PluralityFigures(tallies);
    }

    /** Whether people say that the body listens: what they think, and no conduct. */
    public Opinion listens() {
        return Opinion.of(tallies, Measure.LISTENS);
    }

    /** The record itself. */
    public RecordFigures recorded() {
        return new RecordFigures(tallies);
    }

    /** Whether answers were useful, of those who said so. */
    public Opinion useful() {
        return Opinion.of(tallies, Measure.USEFUL);
    }

    private Waits waits(Measure measure) {
        Waits waits = new Waits();
        tallies.of(measure).forEach(tally -> {
            if (tally.reached()) {
                waits.answered(tally.days(), tally.number());
            } else {
                waits.open(tally.days(), tally.number());
            }
        });
        return waits;
    }

    private static int promised(Tally tally) {
        return Integer.parseInt(tally.code());
    }

    private static void days(Map<String, Number> flat, String name, OptionalInt days) {
        days.ifPresent(number -> flat.put(name, number));
    }
}
