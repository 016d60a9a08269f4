package org.multitudelibs.publiccode.codemeta;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multitudelibs.publiccode.LanguageTags;

/** A value of a document at its place. What is not of the kind asked for is noted, and nothing is returned. */
record Value(String path, Json json, Notes notes) {
    private static final int LONGEST_ADDRESS = 4_000;
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T.*)?");

    /** A text and the language it is said to be in. */
    record Said(String path, String text, Optional<String> language) {}

    /** A text or a number, bare or as {@code {"@value": …, "@language": …}}. */
    Optional<Said> said() {
        Optional<String> text = content();
        if (text.isEmpty()) {
            notes.add(Reason.WRONG_TYPE, path, "expected", "a text");
            return Optional.empty();
        }
        return filled(text.orElseThrow()).map(filled -> new Said(path, filled, language()));
    }

    Optional<String> text() {
        return said().map(Said::text);
    }

    /** A text, or what a thing is identified by: {@code {"@id": "https://…"}}. */
    Optional<String> textOrId() {
        Optional<String> id = member("@id").or(() -> member("id")).flatMap(Value::scalar);
        return id.isPresent() ? id.flatMap(this::filled) : text();
    }

    /** An address with a scheme, bare or as what identifies a thing. */
    Optional<URI> address() {
        return textOrId().flatMap(text -> {
            Optional<URI> address = uri(text);
            if (address.isEmpty()) {
                notes.add(Reason.NOT_AN_ADDRESS, path, "value", text);
            }
            return address;
        });
    }

    /** An address of the web. */
    Optional<URI> webAddress() {
        return address().filter(address -> {
            boolean web = address.getScheme().matches("(?i)https?") && address.getRawAuthority() != null;
            if (!web) {
                notes.add(Reason.NOT_A_WEB_ADDRESS, path, "value", address.toString());
            }
            return web;
        });
    }

    Optional<LocalDate> date() {
        return text().flatMap(text -> {
            Matcher date = DATE.matcher(text);
            try {
                if (date.matches()) {
                    LocalDate day = LocalDate.parse(date.group(1));
                    if (date.group(2) != null) {
                        notes.add(Reason.TIME_CUT, path, "value", text);
                    }
                    return Optional.of(day);
                }
            } catch (DateTimeException e) {
                // No such day: told below.
            }
            notes.add(Reason.NOT_A_DATE, path, "value", text);
            return Optional.empty();
        });
    }

    /** The name of a thing, or a text that names it. */
    Optional<String> name() {
        if (!isThing()) {
            return text();
        }
        Thing thing = thing().orElseThrow();
        Optional<String> name = thing.name();
        if (name.isEmpty()) {
            notes.add(Reason.NO_NAME, path);
        }
        thing.noteRest();
        return name;
    }

    /** Whether this is an object other than a value of JSON-LD. */
    boolean isThing() {
        return json instanceof Json.Node && member("@value").isEmpty();
    }

    Optional<Thing> thing() {
        return json instanceof Json.Node node ? Optional.of(new Thing(path, node, notes)) : Optional.empty();
    }

    private Optional<Json> member(String key) {
        return json instanceof Json.Node(var members) ? Optional.ofNullable(members.get(key)) : Optional.empty();
    }

    private Optional<String> content() {
        return scalar(member("@value").orElse(json));
    }

    private static Optional<String> scalar(Json json) {
        return switch (json) {
            case Json.Text(String value) -> Optional.of(value);
            case Json.Digits(String written) -> Optional.of(written);
            case Json.Truth _, Json.Nothing _, Json.Items _, Json.Node _ -> Optional.empty();
        };
    }

    private Optional<String> filled(String text) {
        if (text.isBlank()) {
            notes.add(Reason.EMPTY, path);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private Optional<String> language() {
        return member("@language").flatMap(Value::scalar).filter(language -> {
            boolean valid = LanguageTags.isValid(language);
            if (!valid) {
                notes.add(Reason.NOT_A_LANGUAGE, path, "value", language);
            }
            return valid;
        });
    }

    private static Optional<URI> uri(String text) {
        try {
            return text.length() > LONGEST_ADDRESS
                    ? Optional.empty()
                    : Optional.of(new URI(text)).filter(URI::isAbsolute);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
