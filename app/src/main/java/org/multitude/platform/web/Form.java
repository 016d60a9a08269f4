package org.multitude.platform.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.multitude.platform.text.Prose;

/**
 * What somebody typed in a form, and what is wrong with it. Reading a field checks it; what was typed is never lost,
 * because the page is shown again with the same form when {@link #hasErrors()}.
 */
public final class Form {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final Map<String, List<String>> values;
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    /** What is wrong with a field: a key of the bundles and what the sentence mentions. */
    public record Problem(String key, List<Object> arguments) {}

    public Form(Map<String, List<String>> values) {
        // In the order of the page.
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** An empty form, with a fresh key against double sending. */
    public static Form empty() {
        return new Form(Map.of());
    }

    /** A form filled with what is already known, to edit it. */
    public static Form of(Map<String, String> known) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        known.forEach((name, value) -> values.put(name, List.of(value)));
        return new Form(values);
    }

    /** What was typed, to show it again; empty when nothing was. */
    public String value(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** Every value of a field that may have several. */
    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Names of all fields received. */
    public Set<String> names() {
        return values.keySet();
    }

    /** Text on one line, needed, of at most {@code max} characters. */
    public String line(String name, int max) {
        String text = Prose.line(value(name));
        if (text.isEmpty()) {
            wrong(name, "form.missing");
        } else if (text.length() > max) {
            wrong(name, "form.too-long", max, text.length());
        }
        return text;
    }

    /** Text on one line, or empty. */
    public Optional<String> optionalLine(String name, int max) {
        return Prose.line(value(name)).isEmpty() ? Optional.empty() : Optional.of(line(name, max));
    }

    /** Text of several lines (Markdown), needed, of at most {@code max} characters. */
    public Prose prose(String name, int max) {
        Prose prose = Prose.of(value(name));
        if (prose.isEmpty()) {
            wrong(name, "form.missing");
        } else if (prose.text().length() > max) {
            wrong(name, "form.too-long", max, prose.text().length());
        }
        return prose;
    }

    /** Text of several lines, or empty. */
    public Optional<Prose> optionalProse(String name, int max) {
        return Prose.of(value(name)).isEmpty() ? Optional.empty() : Optional.of(prose(name, max));
    }

    /** One of the values offered; anything else is a problem. */
    public String choice(String name, Collection<String> offered) {
        String chosen = value(name).strip();
        if (chosen.isEmpty()) {
            wrong(name, "form.choose");
        } else if (!offered.contains(chosen)) {
            wrong(name, "form.not-offered", chosen);
        }
        return chosen;
    }

    /** A web address, http or https. */
    public Optional<URI> optionalAddress(String name) {
        String typed = value(name).strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<URI> address = address(typed);
        if (address.isEmpty()) {
            wrong(name, "form.not-an-address", typed);
        }
        return address;
    }

    private static Optional<URI> address(String typed) {
        try {
            URI address = new URI(typed);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return Optional.of(address).filter(read -> web && read.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** A day, needed; a year of three figures or five is a slip. */
    public Optional<LocalDate> day(String name) {
        String typed = value(name).strip();
        if (typed.isEmpty()) {
            wrong(name, "form.missing");
            return Optional.empty();
        }
        Optional<LocalDate> day =
                parsed(typed).filter(read -> read.getYear() >= FIRST_YEAR && read.getYear() <= LAST_YEAR);
        if (day.isEmpty()) {
            wrong(name, "form.not-a-day", typed);
        }
        return day;
    }

    private static Optional<LocalDate> parsed(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * The id in a field that nobody types.
     *
     * @throws NotFound when it is none
     */
    public UUID id(String name) {
        try {
            return UUID.fromString(value(name));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    /** Whether a box was ticked. */
    public boolean ticked(String name) {
        return !value(name).isEmpty();
    }

    /** Key that makes the form count once, however often it is sent. */
    public UUID once() {
        try {
            return UUID.fromString(value(Once.FIELD));
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    /** Version of the thing this form was opened on, or -1. */
    public int version() {
        String typed = value("_version");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    /**
     * What was typed, on another version of the thing: to be sent knowingly over what somebody else wrote meanwhile, as
     * a form of its own.
     */
    public Form onVersion(int version) {
        Map<String, List<String>> again = new LinkedHashMap<>(values);
        again.put("_version", List.of(Integer.toString(version)));
        again.remove(Once.FIELD);
        return new Form(again);
    }

    /** Notes that a field is wrong; the first problem of a field is kept. */
    public void wrong(String name, String key, Object... arguments) {
        problems.putIfAbsent(name, new Problem(key, List.of(arguments)));
    }

    /** Whether something must be corrected before anything is done. */
    public boolean hasErrors() {
        return !problems.isEmpty();
    }

    /** Problem of one field. */
    public Optional<Problem> problem(String name) {
        return Optional.ofNullable(problems.get(name));
    }

    /** Names of the fields to correct, in the order they were read. */
    public List<String> wrongFields() {
        return new ArrayList<>(problems.keySet());
    }
}
