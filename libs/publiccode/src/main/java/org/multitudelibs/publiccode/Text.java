package org.multitudelibs.publiccode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A text written in the file, with its path and place, ready to be checked. */
record Text(String value, String path, Place place, Findings findings) {

    /** This text when it passes, otherwise nothing and an error. */
    Optional<Text> must(Predicate<String> rule, FindingCode code, Map<String, String> arguments) {
        if (rule.test(value)) {
            return Optional.of(this);
        }
        error(code, arguments);
        return Optional.empty();
    }

    Optional<Text> must(Predicate<String> rule, FindingCode code) {
        return must(rule, code, Map.of());
    }

    /** What the text stands for, otherwise nothing and an error. */
    <T> Optional<T> as(Function<String, Optional<T>> meaning, FindingCode code, Map<String, String> arguments) {
        Optional<T> meant = meaning.apply(value);
        if (meant.isEmpty()) {
            error(code, arguments);
        }
        return meant;
    }

    <T> Optional<T> as(Function<String, Optional<T>> meaning, FindingCode code) {
        return as(meaning, code, Map.of());
    }

    /** As {@link #must(Predicate, FindingCode, Map)}; the error says what to write instead, when that is known. */
    Optional<Text> must(
            Predicate<String> rule,
            FindingCode code,
            Map<String, String> arguments,
            Function<String, Optional<String>> mend) {
        return rule.test(value) ? Optional.of(this) : refused(code, arguments, mend);
    }

    Optional<Text> must(Predicate<String> rule, FindingCode code, Function<String, Optional<String>> mend) {
        return must(rule, code, Map.of(), mend);
    }

    /** As {@link #as(Function, FindingCode, Map)}; the error says what to write instead, when that is known. */
    <T> Optional<T> as(
            Function<String, Optional<T>> meaning,
            FindingCode code,
            Map<String, String> arguments,
            Function<String, Optional<String>> mend) {
        Optional<T> meant = meaning.apply(value);
        if (meant.isEmpty()) {
            refused(code, arguments, mend);
        }
        return meant;
    }

    <T> Optional<T> as(
            Function<String, Optional<T>> meaning, FindingCode code, Function<String, Optional<String>> mend) {
        return as(meaning, code, Map.of(), mend);
    }

    private Optional<Text> refused(
            FindingCode code, Map<String, String> arguments, Function<String, Optional<String>> mend) {
        Map<String, String> all = new HashMap<>(arguments);
        if (!findings.isFull()) {
            mend.apply(value).ifPresent(suggestion -> all.put(Finding.SUGGESTION, suggestion));
        }
        error(code, all);
        return Optional.empty();
    }

    void error(FindingCode code, Map<String, String> arguments) {
        findings.error(path, place, code, withValue(arguments));
    }

    void warning(FindingCode code, Map<String, String> arguments) {
        findings.warning(path, place, code, withValue(arguments));
    }

    /** A long text cut for a sentence. */
    static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    private Map<String, String> withValue(Map<String, String> arguments) {
        Map<String, String> all = new HashMap<>(arguments);
        all.putIfAbsent("value", shortened(value));
        return all;
    }
}
