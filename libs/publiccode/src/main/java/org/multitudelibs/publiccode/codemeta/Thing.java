package org.multitudelibs.publiccode.codemeta;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An object of a document, its values by term. It knows which terms were asked for, to tell those that were not. */
final class Thing {
    /** Words of one text; what follows is the last of them. */
    private static final int MOST_WORDS = 1_000;

    private final String path;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>(Set.of("@type", "@context"));
    private final Notes notes;

    Thing(String path, Json.Node node, Notes notes) {
        this.path = path;
        this.notes = notes;
        node.members().forEach((key, json) -> {
            String place = path.isEmpty() ? key : path + "." + key;
            String plain = Terms.plain(key);
            String term = Terms.current(plain);
            if (!term.equals(plain)) {
                notes.add(Reason.RENAMED_TERM, place, "name", term);
            }
            if (values.putIfAbsent(term, new Value(place, json, notes)) != null) {
                notes.add(Reason.DUPLICATE_KEY, place);
            }
        });
    }

    String path() {
        return path;
    }

    boolean has(String term) {
        return values.containsKey(term);
    }

    boolean isA(String type) {
        return types().contains(type);
    }

    Set<String> types() {
        return values("@type").stream()
                .flatMap(value ->
                        value.json() instanceof Json.Text(String type) ? Stream.of(Terms.plain(type)) : Stream.of())
                .collect(Collectors.toSet());
    }

    /** The values of a term, those of arrays, lists and sets one by one. */
    List<Value> values(String term) {
        asked.add(term);
        List<Value> all = new ArrayList<>();
        Optional.ofNullable(values.get(term)).ifPresent(value -> collect(value, all));
        return all;
    }

    private void collect(Value value, List<Value> all) {
        switch (value.json()) {
            case Json.Items(List<Json> items) -> {
                for (int i = 0; i < items.size(); i++) {
                    collect(new Value(value.path() + "[" + i + "]", items.get(i), notes), all);
                }
            }
            case Json.Node(Map<String, Json> members)
            when members.containsKey("@list") ->
                collect(new Value(value.path() + ".@list", members.get("@list"), notes), all);
            case Json.Node(Map<String, Json> members)
            when members.containsKey("@set") ->
                collect(new Value(value.path() + ".@set", members.get("@set"), notes), all);
            case Json.Nothing _ -> {}
            default -> all.add(value);
        }
    }

    /** The first value of a term; that there are others is noted at the second. */
    Optional<Value> one(String term) {
        List<Value> all = values(term);
        if (all.size() > 1) {
            notes.add(Reason.SEVERAL, all.get(1).path(), "left", String.valueOf(all.size() - 1));
        }
        return all.stream().findFirst();
    }

    Optional<String> text(String term) {
        return one(term).flatMap(Value::text);
    }

    /** Texts of a term; one bare text, not in an array, is a list of words between commas or semicolons. */
    List<Value.Said> words(String term) {
        Value value = values.get(term);
        if (value != null && value.json() instanceof Json.Text(String text)) {
            asked.add(term);
            return Stream.of(text.split("[,;]", MOST_WORDS))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .map(word -> new Value.Said(value.path(), word, Optional.empty()))
                    .toList();
        }
        return values(term).stream().flatMap(each -> each.said().stream()).toList();
    }

    /** The name, or the given name and the family name. */
    Optional<String> name() {
        Optional<String> name = text("name");
        Optional<String> both = Optional.of(Stream.of("givenName", "familyName")
                        .flatMap(term -> text(term).stream())
                        .collect(Collectors.joining(" ")))
                .filter(joined -> !joined.isBlank());
        return name.or(() -> both);
    }

    /** Tells the terms that nobody asked for. */
    void noteRest() {
        values.forEach((term, value) -> {
            if (!asked.contains(term)) {
                boolean known = term.startsWith("@") || Terms.known().contains(term);
                notes.add(known ? Reason.NO_KEY : Reason.UNKNOWN_TERM, value.path());
            }
        });
    }
}
