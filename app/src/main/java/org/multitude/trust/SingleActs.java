package org.multitude.trust;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.multitude.record.Entry;

/** What an act says by itself, whatever the acts before it said: each is counted once. */
final class SingleActs {
    private static final List<String> SAID = List.of("yes", "partly", "no");
    /** Kinds of actors, by the field in clear that says how many of them there were. */
    private static final Map<String, String> KINDS = kinds();

    /** In place of a kind: people of kinds of which there were too few to name each. */
    static final String OTHERS = "other";

    private SingleActs() {}

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("publicAgents", "public-agent");
        kinds.put("entrepreneurs", "entrepreneur");
        kinds.put("researchers", "researcher");
        kinds.put("civilSociety", "civil-society");
        kinds.put("citizens", "citizen");
        return kinds;
    }

    /** Kinds of actors, as figures name them. */
    static List<String> actorKinds() {
        return List.copyOf(KINDS.values());
    }

    /** Counts an act that happened on this day. */
    static void count(Entry act, LocalDate day, Counts counts) {
        counts.add(new Count(Scopes.ALL, Measure.RECORDED, act.nature().orElse(""), day, Facts.NEVER, ""), 1);
        switch (act.type()) {
            case "statement.set-aside" ->
                scopes(act)
                        .forEach(scope -> counts.add(
                                Count.on(
                                        day,
                                        scope,
                                        Measure.SET_ASIDE,
                                        "",
                                        act.commitments().containsKey("reasons") ? "reasons" : ""),
                                1));
            case "contribution.satisfaction-counted" -> said(act, day, Measure.USEFUL, "month", counts);
            case "contribution.listening-counted" -> said(act, day, Measure.LISTENS, "quarter", counts);
            case "contribution.contributors-counted" -> contributors(act, day, counts);
            case "record.erased" ->
                scopes(act)
                        .forEach(scope -> counts.add(
                                Count.on(
                                        day,
                                        scope,
                                        Measure.ERASED,
                                        act.tokens().getOrDefault("kind", ""),
                                        act.tokens().getOrDefault("ground", "")),
                                1));
            case "record.restored" -> {
                counts.add(Count.on(day, Scopes.ALL, Measure.RESTORED, "", ""), 1);
                counts.add(Count.on(day, Scopes.ALL, Measure.LOST, "", ""), number(act, "lost"));
            }
            case "record.key-changed", "record.succeeded" ->
                counts.add(Count.on(day, Scopes.ALL, Measure.KEY_CHANGED, "", ""), 1);
            default -> {}
        }
    }

    private static void said(Entry act, LocalDate day, Measure measure, String period, Counts counts) {
        first(act.tokens().getOrDefault(period, ""))
                .ifPresent(from -> scopes(act)
                        .forEach(scope -> SAID.forEach(answer -> counts.add(
                                new Count(scope, measure, "", from, later(from, day), answer), number(act, answer)))));
    }

    /**
     * Of a body, or of all: who contributed to two bodies is one person of all, so that all are
     * counted by an act of their own. A number that an act does not say is of too few people, and counts for none.
     */
    private static void contributors(Entry act, LocalDate day, Counts counts) {
        UUID scope = act.body().orElse(Scopes.ALL);
        first(act.tokens().getOrDefault("month", "")).ifPresent(from -> {
            LocalDate until = later(from, day);
            KINDS.forEach((field, kind) -> {
                long attested = number(act, field + "Attested");
                counts.add(new Count(scope, Measure.CONTRIBUTORS, kind, from, until, "attested"), attested);
                counts.add(
                        new Count(scope, Measure.CONTRIBUTORS, kind, from, until, "declared"),
                        Math.max(0, number(act, field) - attested));
            });
            counts.add(new Count(scope, Measure.CONTRIBUTORS, OTHERS, from, until, "declared"), number(act, "others"));
        });
    }

    /** The first day of a month or of a quarter: {@code 2026-05}, {@code 2026-Q2}. */
    private static Optional<LocalDate> first(String period) {
        try {
            if (period.matches("\\d{4}-Q[1-4]")) {
                int month = 3 * (period.charAt(6) - '1') + 1;
                return Optional.of(LocalDate.of(Integer.parseInt(period.substring(0, 4)), month, 1));
            }
            return Optional.of(LocalDate.parse(period + "-01"));
        } catch (DateTimeException e) {
            // No such month: an act of another program, which counts for nothing here.
            return Optional.empty();
        }
    }

    private static Stream<UUID> scopes(Entry act) {
        return Stream.concat(Stream.of(Scopes.ALL), act.body().stream()).distinct();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static long number(Entry act, String field) {
        String number = act.tokens().getOrDefault(field, "");
        return number.matches("\\d{1,9}") ? Long.parseLong(number) : 0;
    }
}
