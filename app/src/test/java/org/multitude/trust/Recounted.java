package org.multitude.trust;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.multitude.record.Entry;

/** The figures once more, written to be obviously right: all acts are kept and read again for every single figure. */
final class Recounted {
    private final Map<UUID, List<Told>> lives = new LinkedHashMap<>();
    private final List<Told> all = new ArrayList<>();
    private final LocalDate today;

    record Told(Entry act, LocalDate day) {}

    private record Wait(long days, boolean over) {}

    Recounted(LocalDate today) {
        this.today = today;
    }

    void take(Entry act, LocalDate day) {
        all.add(new Told(act, day));
        if (act.type().equals("contribution.submitted") || lives.containsKey(act.thing())) {
            lives.computeIfAbsent(act.thing(), ignored -> new ArrayList<>()).add(new Told(act, day));
        }
    }

    private static Optional<Told> first(List<Told> life, String type) {
        return life.stream()
                .filter(told -> told.act.type().equals("contribution." + type))
                .findFirst();
    }

    private static Optional<LocalDate> day(List<Told> life, String type) {
        return first(life, type).map(Told::day);
    }

    private Optional<Told> clock(List<Told> life) {
        return life.stream()
                .filter(told -> (told.act.type().equals("contribution.submitted") && told.equals(life.getFirst()))
                        || told.act.type().equals("contribution.clock-started"))
                .filter(told -> told.act.tokens().containsKey("promisedDays"))
                .findFirst();
    }

    private boolean happened(Optional<LocalDate> day, List<Told> life) {
        LocalDate since = clock(life).map(Told::day).orElse(life.getFirst().day);
        return day.isPresent() && !(day.get().isBefore(since) ? since : day.get()).isAfter(today);
    }

    private List<List<Told>> received(Predicate<List<Told>> scope) {
        return lives.values().stream()
                .filter(scope)
                .filter(life -> merged(life).isEmpty())
                .filter(life -> clock(life).isPresent() && inPeriod(clock(life).get().day))
                .toList();
    }

    private boolean inPeriod(LocalDate day) {
        return !day.isAfter(today) && day.isAfter(today.minusDays(365));
    }

    /** Who owes the answer: the body to which it was brought, or to which it followed what it was brought to. */
    private static Optional<UUID> owing(List<Told> life) {
        return life.stream()
                .filter(told -> told.act.type().equals("contribution.moved"))
                .reduce((earlier, later) -> later)
                .orElse(life.getFirst())
                .act
                .body();
    }

    /** The figures of a body or a commons, or of all. */
    Map<String, Number> flat(Optional<UUID> of) {
        Predicate<List<Told>> scope = life -> of.isEmpty()
                || owing(life).equals(of)
                || Optional.ofNullable(life.getFirst().act.tokens().get("commons"))
                        .equals(of.map(UUID::toString));
        List<List<Told>> received = received(scope);
        Map<String, Number> flat = new LinkedHashMap<>();
        flat.put("period-days", 365);
        flat.put("submitted", (long) received.size());
        List<List<Told>> answered = received.stream()
                .filter(life -> happened(day(life, "answered"), life))
                .toList();
        flat.put("answered", (long) answered.size());
        flat.put("open", (long) received.size() - answered.size());
        flat.put(
                "late",
                received.stream()
                        .filter(life -> !answered.contains(life) && waited(life, today) > promise(life))
                        .count());
        long inTime = answered.stream()
                .filter(life -> waited(life, day(life, "answered").get()) <= promise(life))
                .count();
        flat.put("answered-in-time", inTime);
        long taken = received.stream()
                .filter(life -> happened(day(life, "acknowledged"), life) || happened(day(life, "answered"), life))
                .count();
        flat.put("first-answered", taken);
        long reasons = answered.stream()
                .filter(life -> first(life, "answered").get().act.commitments().containsKey("reasons"))
                .count();
        flat.put("answered-with-reasons", reasons);
        long accepted = answered.stream()
                .filter(life -> decision(life).equals("accepted"))
                .count();
        long partly = answered.stream()
                .filter(life -> decision(life).equals("partly-accepted"))
                .count();
        long declined = answered.stream()
                .filter(life -> decision(life).equals("declined"))
                .count();
        flat.put("accepted", accepted);
        flat.put("partly-accepted", partly);
        flat.put("declined", declined);
        flat.put(
                "clarified",
                answered.stream()
                        .filter(life -> decision(life).equals("answered"))
                        .count());
        long done = received.stream()
                .filter(life -> happened(done(life), life) && decision(life).matches("(partly-)?accepted"))
                .count();
        flat.put("done", done);
        long contested = received.stream()
                .filter(life -> happened(day(life, "contested"), life))
                .count();
        flat.put("contested", contested);
        long reviewed = received.stream()
                .filter(life -> happened(day(life, "reviewed"), life))
                .count();
        flat.put("reviewed", reviewed);
        long reversed = received.stream()
                .filter(life -> happened(day(life, "reviewed"), life))
                .filter(life -> "changed"
                        .equals(first(life, "reviewed").get().act.tokens().get("result")))
                .count();
        flat.put("reversed", reversed);
        flat.put(
                "merged",
                lives.values().stream()
                        .filter(scope)
                        .filter(life -> inPeriod(life.getFirst().day))
                        .filter(life -> merged(life)
                                .filter(day -> !later(day, life.getFirst().day).isAfter(today))
                                .isPresent())
                        .count());
        List<List<Told>> absent = lives.values().stream()
                .filter(scope)
                .filter(life -> merged(life).isEmpty() && !life.getFirst().day.isAfter(today))
                .filter(life -> !life.getFirst().act.tokens().containsKey("promisedDays"))
                .filter(life -> clock(life).isEmpty() || clock(life).get().day.isAfter(today))
                .toList();
        flat.put("absent", (long) absent.size());
        flat.put(
                "relayed",
                absent.stream()
                        .filter(life -> first(life, "relayed").isPresent())
                        .count());
        share(flat, "answer-rate", answered.size(), received.size());
        share(flat, "first-answer-rate", taken, received.size());
        share(flat, "in-time-rate", inTime, answered.size());
        share(flat, "reasons-rate", reasons, answered.size());
        share(flat, "accepted-rate", accepted, answered.size());
        share(flat, "partly-accepted-rate", partly, answered.size());
        share(flat, "declined-rate", declined, answered.size());
        share(flat, "done-rate", done, accepted + partly);
        share(flat, "contested-rate", contested, answered.size());
        share(flat, "reversed-rate", reversed, reviewed);
        List<Wait> first = received.stream()
                .map(life -> wait(
                        life,
                        java.util.stream.Stream.of(day(life, "acknowledged"), day(life, "answered"))
                                .flatMap(Optional::stream)
                                .min(LocalDate::compareTo)))
                .toList();
        quantile(flat, "first-answer-median-days", first, 50);
        quantile(flat, "first-answer-p90-days", first, 90);
        List<Wait> last = received.stream()
                .map(life -> wait(
                        life, first(life, "contested").isPresent() ? day(life, "reviewed") : day(life, "answered")))
                .toList();
        quantile(flat, "final-answer-median-days", last, 50);
        quantile(flat, "final-answer-p90-days", last, 90);
        new RecountedOthers(all, today, of).put(flat);
        return flat;
    }

    /** The day it was merged, unless that was undone. */
    private static Optional<LocalDate> merged(List<Told> life) {
        Optional<LocalDate> merged = Optional.empty();
        for (Told told : life) {
            if (told.act.type().equals("contribution.merged") && merged.isEmpty()) {
                merged = Optional.of(told.day);
            } else if (told.act.type().equals("contribution.unmerged")) {
                merged = Optional.empty();
            }
        }
        return merged;
    }

    /** The day it was done; what was done before another decision is done no more. */
    private static Optional<LocalDate> done(List<Told> life) {
        Optional<LocalDate> done = Optional.empty();
        boolean reviewed = false;
        for (Told told : life) {
            if (told.act.type().equals("contribution.done") && done.isEmpty()) {
                done = Optional.of(told.day);
            } else if (told.act.type().equals("contribution.reviewed") && !reviewed) {
                reviewed = true;
                done = "changed".equals(told.act.tokens().get("result")) ? Optional.empty() : done;
            }
        }
        return done;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Wait wait(List<Told> life, Optional<LocalDate> end) {
        boolean over = happened(end, life);
        return new Wait(waited(life, over ? end.get() : today), over);
    }

    private long waited(List<Told> life, LocalDate until) {
        return Math.max(0, ChronoUnit.DAYS.between(clock(life).get().day, until));
    }

    private long promise(List<Told> life) {
        return Long.parseLong(clock(life).get().act.tokens().get("promisedDays"));
    }

    private static String decision(List<Told> life) {
        return first(life, "reviewed")
                .map(told -> told.act.tokens().get("decision"))
                .or(() -> first(life, "answered").map(told -> told.act.tokens().getOrDefault("decision", "")))
                .orElse("");
    }

    static void share(Map<String, Number> flat, String name, long part, long whole) {
        if (whole > 0) {
            flat.put(name, BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP));
        }
    }

    /** The estimate of Kaplan and Meier as its definition has it: for each day, the product over all days before it. */
    private static void quantile(Map<String, Number> flat, String name, List<Wait> waits, int inAHundred) {
        long longest = waits.stream().mapToLong(Wait::days).max().orElse(-1);
        BigInteger above = BigInteger.ONE;
        BigInteger below = BigInteger.ONE;
        for (long day = 0; day <= longest; day++) {
            long now = day;
            long watched = waits.stream().filter(wait -> wait.days >= now).count();
            long over =
                    waits.stream().filter(wait -> wait.over && wait.days == now).count();
            above = above.multiply(BigInteger.valueOf(watched - over));
            below = below.multiply(BigInteger.valueOf(watched));
            if (over > 0
                    && above.multiply(BigInteger.valueOf(100))
                                    .compareTo(below.multiply(BigInteger.valueOf(100 - inAHundred)))
                            <= 0) {
                flat.put(name, (int) day);
                return;
            }
        }
    }
}
