package org.multitude.trust;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.multitude.record.Entry;

/** The figures of data, moderation, plurality and the record once more, from all acts read again for every single one. */
final class RecountedOthers {
    private static final Map<String, Integer> DAYS = Map.of("ANNUAL", 366, "MONTHLY", 31, "WEEKLY", 7);
    private static final Map<String, String> KINDS = kinds();

    private final List<Recounted.Told> all;
    private final LocalDate today;
    private final Optional<UUID> scope;

    RecountedOthers(List<Recounted.Told> all, LocalDate today, Optional<UUID> scope) {
        this.all = all;
        this.today = today;
        this.scope = scope;
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("public-agent", "publicAgents");
        kinds.put("entrepreneur", "entrepreneurs");
        kinds.put("researcher", "researchers");
        kinds.put("civil-society", "civilSociety");
        kinds.put("citizen", "citizens");
        return kinds;
    }

    void put(Map<String, Number> flat) {
        moderation(flat);
        data(flat);
        plurality(flat);
        said(flat, "useful", "contribution.satisfaction-counted", act -> month(token(act, "month")));
        record(flat);
        said(flat, "perceived", "contribution.listening-counted", act -> quarter(token(act, "quarter")));
    }

    private static String token(Entry act, String name) {
        return act.tokens().getOrDefault(name, "");
    }

    private static LocalDate month(String month) {
        return YearMonth.parse(month).atDay(1);
    }

    private static LocalDate quarter(String quarter) {
        int number = Integer.parseInt(quarter.substring(6));
        return LocalDate.of(Integer.parseInt(quarter.substring(0, 4)), 1 + 3 * (number - 1), 1);
    }

    private boolean inPeriod(LocalDate day) {
        return !day.isAfter(today) && day.isAfter(today.minusDays(365));
    }

    private boolean ofScope(Entry act) {
        return scope.isEmpty() || act.body().equals(scope);
    }

    private List<Recounted.Told> acts(String type) {
        return all.stream().filter(told -> told.act().type().equals(type)).toList();
    }

    /** A decision concerns the body of what is hidden, the commons under which it stands, and the body that was asked. */
    private boolean concerned(Entry decision) {
        if (ofScope(decision) || decision.references().contains(scope.get())) {
            return true;
        }
        // The body that owed the answer when it was decided.
        return all.stream()
                .takeWhile(told -> !told.act().equals(decision))
                .filter(told -> told.act().type().equals("contribution.submitted")
                        || told.act().type().equals("contribution.moved"))
                .filter(told -> decision.references().contains(told.act().thing()))
                .reduce((earlier, later) -> later)
                .filter(told -> told.act().body().equals(scope))
                .isPresent();
    }

    private void moderation(Map<String, Number> flat) {
        long decisions = 0;
        long facts = 0;
        long onReport = 0;
        long appealed = 0;
        long reversed = 0;
        for (Recounted.Told decided : acts("moderation.restricted")) {
            if (!inPeriod(decided.day()) || !concerned(decided.act())) {
                continue;
            }
            decisions++;
            facts += decided.act().commitments().containsKey("facts") ? 1 : 0;
            onReport += "notice".equals(decided.act().tokens().get("detection")) ? 1 : 0;
            appealed += followed(decided, "moderation.appealed") ? 1 : 0;
            reversed += followed(decided, "moderation.reversed") ? 1 : 0;
        }
        flat.put("moderation-decisions", decisions);
        flat.put("moderation-with-facts", facts);
        flat.put("moderation-on-report", onReport);
        flat.put("moderation-appealed", appealed);
        flat.put("moderation-reversed", reversed);
        List<Recounted.Told> aside = acts("statement.set-aside").stream()
                .filter(told -> inPeriod(told.day()) && ofScope(told.act()))
                .toList();
        flat.put("statements-set-aside", (long) aside.size());
        flat.put(
                "statements-set-aside-with-reasons",
                aside.stream()
                        .filter(told -> told.act().commitments().containsKey("reasons"))
                        .count());
        Recounted.share(flat, "moderation-facts-rate", facts, decisions);
        Recounted.share(flat, "moderation-reversed-rate", reversed, decisions);
    }

    /** Whether such an act follows a decision, before the next decision about the same thing. */
    private boolean followed(Recounted.Told decided, String type) {
        for (Recounted.Told told : all.subList(all.indexOf(decided) + 1, all.size())) {
            if (told.act().thing().equals(decided.act().thing())) {
                if (told.act().type().equals("moderation.restricted")) {
                    return false;
                }
                if (told.act().type().equals(type)) {
                    return !told.day().isAfter(today);
                }
            }
        }
        return false;
    }

    private void data(Map<String, Number> flat) {
        long datasets = 0;
        long withFile = 0;
        long elsewhere = 0;
        long promised = 0;
        long onTime = 0;
        for (Recounted.Told published : acts("dataset.published")) {
            UUID dataset = published.act().thing();
            if (published.day().isAfter(today)
                    || !(ofScope(published.act()) || scope.get().equals(dataset))) {
                continue;
            }
            datasets++;
            List<Recounted.Told> versions = all.stream()
                    .filter(told -> told.act().type().equals("dataset.version-published"))
                    .filter(told -> told.act().references().contains(dataset))
                    .toList();
            withFile += files(dataset) > 0 ? 1 : 0;
            LocalDate renewed = Stream.concat(Stream.of(published), versions.stream())
                    .map(Recounted.Told::day)
                    .filter(day -> !day.isAfter(today))
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            if (nature("imported").test(published.act())
                    && versions.stream().allMatch(told -> told.day().isAfter(today))) {
                elsewhere++;
            } else {
                int period = DAYS.getOrDefault(frequency(dataset, renewed), 0);
                promised += period > 0 ? 1 : 0;
                onTime += period > 0 && ChronoUnit.DAYS.between(renewed, today) <= period ? 1 : 0;
            }
        }
        flat.put("datasets", datasets);
        flat.put("datasets-with-file", withFile);
        flat.put("datasets-elsewhere", elsewhere);
        flat.put("datasets-promised", promised);
        flat.put("datasets-on-time", onTime);
        Recounted.share(flat, "datasets-with-file-rate", withFile, datasets);
        Recounted.share(flat, "datasets-on-time-rate", onTime, promised);
    }

    private int files(UUID dataset) {
        Set<UUID> files = new HashSet<>();
        for (Recounted.Told told : all) {
            if (!told.day().isAfter(today) && told.act().references().contains(dataset)) {
                switch (told.act().type()) {
                    case "dataset.version-published", "dataset.file-listed" ->
                        files.add(told.act().thing());
                    case "dataset.file-removed" -> files.remove(told.act().thing());
                    default -> {}
                }
            }
        }
        return files.size();
    }

    /** What was declared last before the renewal after this one: a declaration holds for the whole time since the last renewal. */
    private String frequency(UUID dataset, LocalDate renewed) {
        String frequency = "";
        for (Recounted.Told told : all) {
            boolean version = told.act().type().equals("dataset.version-published")
                    && told.act().references().contains(dataset);
            if (version && told.day().isAfter(renewed)) {
                return frequency;
            }
            if (told.act().thing().equals(dataset) && told.act().tokens().containsKey("frequency")) {
                frequency = told.act().tokens().get("frequency");
            }
        }
        return frequency;
    }

    private void plurality(Map<String, Number> flat) {
        Map<String, Long> people = new HashMap<>();
        Map<String, Long> attested = new HashMap<>();
        long others = 0;
        for (Recounted.Told told : acts("contribution.contributors-counted")) {
            if (told.day().isAfter(today)
                    || !inPeriod(month(token(told.act(), "month")))
                    || !told.act().body().equals(scope)) {
                continue;
            }
            KINDS.forEach((kind, field) -> {
                people.merge(kind, said(told.act(), field), Long::sum);
                attested.merge(kind, said(told.act(), field + "Attested"), Long::sum);
            });
            others += said(told.act(), "others");
        }
        flat.put(
                "contributors",
                others + people.values().stream().mapToLong(Long::longValue).sum());
        flat.put("contributors-other", others);
        flat.put(
                "contributors-attested",
                attested.values().stream().mapToLong(Long::longValue).sum());
        KINDS.keySet().forEach(kind -> {
            flat.put("contributors-" + kind, people.getOrDefault(kind, 0L));
            flat.put("contributors-" + kind + "-attested", attested.getOrDefault(kind, 0L));
        });
        index(flat, "plurality", people);
        index(flat, "plurality-attested", attested);
    }

    private static long said(Entry act, String field) {
        return Long.parseLong(act.tokens().getOrDefault(field, "0"));
    }

    private static void index(Map<String, Number> flat, String name, Map<String, Long> people) {
        BigDecimal all = BigDecimal.valueOf(
                people.values().stream().mapToLong(Long::longValue).sum());
        BigDecimal squares = people.values().stream()
                .map(number -> BigDecimal.valueOf(number).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (squares.signum() > 0) {
            flat.put(name, all.pow(2).divide(squares, 4, RoundingMode.HALF_UP));
        }
    }

    private void said(
            Map<String, Number> flat, String name, String type, java.util.function.Function<Entry, LocalDate> first) {
        Map<String, Long> said = new HashMap<>(Map.of("yes", 0L, "partly", 0L, "no", 0L));
        for (Recounted.Told told : acts(type)) {
            LocalDate from = first.apply(told.act());
            LocalDate known = told.day().isBefore(from) ? from : told.day();
            if (ofScope(told.act()) && inPeriod(from) && !known.isAfter(today)) {
                said.replaceAll((answer, number) ->
                        number + Long.parseLong(told.act().tokens().get(answer)));
            }
        }
        long answers = said.values().stream().mapToLong(Long::longValue).sum();
        flat.put(name + "-said", answers);
        List.of("yes", "partly", "no").forEach(answer -> flat.put(name + "-" + answer, said.get(answer)));
        Recounted.share(flat, name + "-yes-rate", said.getOrDefault("yes", 0L), answers);
    }

    private void record(Map<String, Number> flat) {
        List<Recounted.Told> until =
                all.stream().filter(told -> !told.day().isAfter(today)).toList();
        boolean whole = scope.isEmpty();
        flat.put("record-acts", whole ? (long) until.size() : 0L);
        flat.put("record-acts-imported", whole ? count(until, nature("imported")) : 0L);
        flat.put("record-acts-simulated", whole ? count(until, nature("simulated")) : 0L);
        flat.put(
                "record-days",
                whole && !until.isEmpty()
                        ? (int) ChronoUnit.DAYS.between(
                                until.stream()
                                        .map(Recounted.Told::day)
                                        .min(LocalDate::compareTo)
                                        .get(),
                                today)
                        : 0);
        List<Recounted.Told> erased = until.stream()
                .filter(told -> told.act().type().equals("record.erased") && ofScope(told.act()))
                .toList();
        flat.put("record-erased", (long) erased.size());
        for (String ground : List.of("author", "person", "law")) {
            flat.put(
                    "record-erased-by-" + ground,
                    count(erased, act -> ground.equals(act.tokens().get("ground"))));
        }
        flat.put("record-restored", whole ? count(until, act -> act.type().equals("record.restored")) : 0L);
        flat.put(
                "record-lost",
                whole
                        ? until.stream()
                                .filter(told -> told.act().type().equals("record.restored"))
                                .mapToLong(told ->
                                        Long.parseLong(told.act().tokens().get("lost")))
                                .sum()
                        : 0L);
        flat.put("record-key-changed", whole ? count(until, act -> act.type().equals("record.key-changed")) : 0L);
    }

    private static Predicate<Entry> nature(String nature) {
        return act -> act.nature().equals(Optional.of(nature));
    }

    private static long count(List<Recounted.Told> told, Predicate<Entry> which) {
        return told.stream().filter(one -> which.test(one.act())).count();
    }
}
