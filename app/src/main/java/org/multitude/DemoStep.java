package org.multitude;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.text.Prose;

/**
 * Something that somebody does in the demonstration's story, as the story writes it: {@code do} is what, {@code by} who,
 * {@code at} how many days before today and at what hour, as in {@code 40 10:12}; the rest is for the one who does it.
 * A field that nobody reads is a mistake of the story, and {@link #end} says so.
 */
final class DemoStep {
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final int number;
    private final Map<?, ?> said;
    private final LocalDate today;
    private final Function<String, UUID> named;
    private final Set<String> unread = new TreeSet<>();

    DemoStep(int number, Map<?, ?> said, LocalDate today, Function<String, UUID> named) {
        this.number = number;
        this.said = said;
        this.today = today;
        this.named = named;
        said.keySet().forEach(name -> unread.add(name.toString()));
    }

    /** What comes before in this order happened earlier, whatever the day the story is told. */
    static LocalDateTime order(Map<?, ?> said) {
        return moment(String.valueOf(said.get("at")), LocalDate.EPOCH);
    }

    private static LocalDateTime moment(String at, LocalDate today) {
        String[] when = at.split(" ");
        return today.minusDays(Long.parseLong(when[0])).atTime(LocalTime.parse(when[1]));
    }

    /** Its place in the story, from 1. */
    int number() {
        return number;
    }

    /** What is done. */
    String deed() {
        return text("do");
    }

    /** When it is said to have happened. */
    Instant at() {
        return moment(text("at"), today).atZone(ZONE).toInstant();
    }

    /** What its outcome is called from then on. */
    Optional<String> as() {
        return maybe("as");
    }

    String text(String field) {
        return maybe(field).orElseThrow(() -> mistake("says no " + field));
    }

    Optional<String> maybe(String field) {
        unread.remove(field);
        return Optional.ofNullable(said.get(field)).map(Object::toString).map(String::strip);
    }

    Prose prose(String field) {
        return Prose.of(text(field));
    }

    Optional<Prose> maybeProse(String field) {
        return maybe(field).map(Prose::of);
    }

    boolean yes(String field) {
        return maybe(field).map(Boolean::parseBoolean).orElse(false);
    }

    /** The thing that an earlier step called so. */
    <T> T id(String field, Function<UUID, T> type) {
        return type.apply(named.apply(text(field)));
    }

    /** As {@link #id}, where the step may say nothing. */
    <T> Optional<T> maybeId(String field, Function<UUID, T> type) {
        return maybe(field).map(named).map(type);
    }

    List<String> list(String field) {
        unread.remove(field);
        return said.get(field) instanceof List<?> values
                ? values.stream().map(Object::toString).toList()
                : List.of();
    }

    /** The people that earlier steps called so. */
    List<UUID> people(String field) {
        return list(field).stream().map(named).toList();
    }

    /** A list of small maps: text by name. */
    List<Map<String, String>> maps(String field) {
        unread.remove(field);
        return said.get(field) instanceof List<?> values
                ? values.stream().map(DemoStep::texts).toList()
                : List.of();
    }

    /** A day given as a number of days before today, negative for a day to come. */
    LocalDate day(String ago) {
        return today.minusDays(Long.parseLong(ago));
    }

    /** Says what of it nobody understood. */
    void end() {
        if (!unread.isEmpty()) {
            throw mistake("says what nobody reads: " + String.join(", ", unread));
        }
    }

    IllegalStateException mistake(String what) {
        return new IllegalStateException("step %d of the demonstration %s".formatted(number, what));
    }

    private static Map<String, String> texts(@Nullable Object map) {
        Map<String, String> texts = new HashMap<>();
        if (map instanceof Map<?, ?> values) {
            values.forEach((name, value) -> texts.put(name.toString(), value.toString()));
        }
        return texts;
    }
}
